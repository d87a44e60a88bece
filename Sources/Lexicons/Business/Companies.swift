/// The parts of company names, and what companies do.
enum Companies {
  static let text = """
    [company_suffixes weighted]
    Inc*30 | LLC*28 | Ltd*12 | Group*10 | Corp*7 | Co*5 | & Sons*4 | Partners*5 | Holdings*4 |
    PLC*2 | Associates*4 | GmbH*2
    [company_adjectives]
    Global | United | First | National | Premier | Pacific | Atlantic | Northern | Southern |
    Eastern | Western | Central | Summit | Pinnacle | Apex | Advanced | Integrated | Dynamic |
    Strategic | Allied | Universal | Modern | Reliable | Trusted | Superior | Golden | Silver |
    Blue | Green | Red | Bright | Clear | Prime | Precision | Innovative | Digital | Creative |
    Coastal | Mountain | Metro | Liberty | Heritage | Keystone | Cornerstone | Evergreen |
    Sterling | Titan | Quantum | Stellar | Fusion | Vertex | Horizon | Beacon | Cascade | Granite |
    Iron | Rapid | Agile | Noble | Pioneer
    [company_nouns]
    Systems | Solutions | Technologies | Industries | Services | Consulting | Logistics |
    Networks | Software | Media | Design | Labs | Dynamics | Enterprises | Ventures | Capital |
    Analytics | Robotics | Energy | Foods | Health | Medical | Pharma | Motors | Airlines |
    Shipping | Builders | Construction | Engineering | Manufacturing | Materials | Metals |
    Plastics | Textiles | Apparel | Outfitters | Furniture | Interiors | Realty | Properties |
    Insurance | Financial | Advisors | Staffing | Security | Communications | Broadcasting |
    Publishing | Press | Studios | Entertainment | Games | Travel | Hospitality | Catering |
    Bakery | Brewing | Farms | Organics | Supply
    [company_name_templates lines]
    {last_names} {company_suffixes}
    {last_names@a} and {last_names@b}
    {last_names@a}, {last_names@b} and {last_names@c}
    {last_names} {company_nouns}
    {company_adjectives} {company_nouns}
    {company_adjectives} {company_nouns} {company_suffixes}
    {last_names} {company_nouns} {company_suffixes}
    [industries weighted]
    Software*12 | Retail*11 | Healthcare*10 | Financial Services*8 | Manufacturing*9 |
    Construction*7 | Real Estate*5 | Hospitality*5 | Education*5 | Insurance*4 | Transportation*4 |
    Logistics*3 | Telecommunications*3 | Energy*3 | Utilities*2 | Agriculture*3 |
    Food and Beverage*5 | Media*3 | Entertainment*3 | Advertising*2 | Legal Services*3 |
    Consulting*4 | Biotechnology*2 | Pharmaceuticals*2 | Automotive*3 | Aerospace*1 | Defense*1 |
    Chemicals*1 | Mining*1 | Government*2 | Nonprofit*3 | Sports*1 | Travel*2 | Fashion*2 |
    Consumer Goods*3 | Electronics*2 | Semiconductors*1 | Environmental Services*1 | Security*1 |
    Staffing*2
    [catchphrase_first]
    Trusted | Simple | Faster | Smarter | Reliable | Scalable | Secure | Flexible | Seamless |
    Affordable | Sustainable | Modern | Open | Transparent | Personal | Effortless | Practical |
    Connected | Thoughtful | Proven
    [catchphrase_second]
    logistics | payments | analytics | insurance | software | storage | marketing | support |
    hiring | design | delivery | banking | learning | healthcare | travel | energy | accounting |
    security | commerce | manufacturing
    [catchphrase_third]
    for growing teams | for everyone | at scale | without the hassle | done right |
    for the real world | from day one | made simple | you can count on | for local business |
    for modern families | across borders | around the clock | on your terms | for small business |
    that just works
    [departments weighted]
    Engineering*18 | Sales*15 | Customer Support*10 | Marketing*9 | Operations*9 | Finance*7 |
    Human Resources*6 | Product*6 | Information Technology*6 | Accounting*4 | Legal*3 | Design*4 |
    Research and Development*4 | Quality Assurance*3 | Procurement*2 | Logistics*3 |
    Manufacturing*4 | Facilities*2 | Administration*3 | Business Development*3 | Data Science*3 |
    Security*2 | Compliance*2 | Training*2 | Communications*2 | Public Relations*1 |
    Customer Success*3 | Warehouse*3 | Maintenance*2 | Strategy*1 | Risk Management*1 |
    Internal Audit*1 | Merchandising*1 | Executive*1 | Shipping*2 | Purchasing*1
    [team_names]
    Platform | Growth | Payments | Search | Mobile | Web | Infrastructure | Data | Identity |
    Billing | Onboarding | Integrations | Reliability | Design Systems | Developer Experience |
    Analytics | Core | Checkout | Messaging | Notifications | Partnerships | Field Sales |
    Enterprise | Content | Community | Localization | Trust and Safety | Internal Tools | Release |
    Field Support
    [skills]
    Project Management | Public Speaking | Negotiation | Data Analysis | Leadership | Teamwork |
    Time Management | Problem Solving | Critical Thinking | Customer Service | Bookkeeping |
    Budgeting | Forecasting | Copywriting | Editing | Graphic Design | Photography |
    Video Editing | Spreadsheet Modeling | SQL | Python | Java | JavaScript | Swift | Go | Rust |
    C++ | Statistics | Machine Learning | Cloud Architecture | Linux Administration |
    Network Security | Technical Writing | User Research | Product Design | Prototyping |
    Search Engine Optimization | Social Media Marketing | Email Marketing | Sales Forecasting |
    Account Management | Recruiting | Training | Conflict Resolution | Event Planning |
    Inventory Management | Supply Chain Planning | Quality Control | Lean Manufacturing | Welding |
    Carpentry | Electrical Wiring | Plumbing | First Aid | Nursing | Teaching | Translation |
    Spanish | French | German | Mandarin | Sign Language | Driving | Forklift Operation | Cooking |
    Food Safety | Financial Reporting | Tax Preparation | Auditing | Risk Assessment |
    Contract Drafting | Legal Research | Agile Methods | Change Management | Mentoring
    [benefits]
    Health insurance | Dental insurance | Vision insurance | Retirement plan | Paid time off |
    Parental leave | Remote work | Flexible hours | Stock options | Annual bonus |
    Tuition assistance | Gym membership | Commuter benefits | Life insurance |
    Disability insurance | Employee discount | Home office stipend | Wellness program
    """
}
