/// Job titles, with the department each belongs to and rough frequencies.
enum Jobs {
  static let text = """
    [jobs groups weighted] department|title
    Engineering: Software Engineer*40 | Senior Software Engineer*30 | Staff Engineer*8
    Engineering: Principal Engineer*5 | Engineering Manager*10 | DevOps Engineer*10
    Engineering: Site Reliability Engineer*8 | Backend Developer*14 | Frontend Developer*14
    Engineering: Full Stack Developer*12 | Mobile Developer*8 | Embedded Engineer*4
    Engineering: Mechanical Engineer*9 | Electrical Engineer*8 | Civil Engineer*8
    Engineering: Structural Engineer*4 | Solutions Architect*6 | Director of Engineering*3
    Data Science: Data Analyst*16 | Data Engineer*10 | Data Scientist*10
    Data Science: Machine Learning Engineer*6 | Statistician*3 | Business Intelligence Analyst*6
    Data Science: Database Administrator*6
    Information Technology: Systems Administrator*10 | Network Engineer*8
    Information Technology: IT Support Specialist*14 | Help Desk Technician*10 | IT Manager*6
    Information Technology: Security Analyst*6 | Chief Information Officer*1
    Quality Assurance: QA Engineer*10 | Test Analyst*6 | QA Manager*3 | Quality Inspector*8
    Product: Product Manager*14 | Senior Product Manager*8 | Product Owner*5
    Product: Business Analyst*12 | Chief Product Officer*1
    Design: UX Designer*8 | Product Designer*8 | Graphic Designer*10 | Art Director*3
    Design: UX Researcher*4 | Creative Director*2 | Interior Designer*4
    Marketing: Marketing Manager*12 | Marketing Coordinator*10 | Content Writer*8 | Copywriter*6
    Marketing: SEO Specialist*4 | Social Media Manager*6 | Brand Manager*5
    Marketing: Market Research Analyst*5 | Chief Marketing Officer*1 | Event Coordinator*4
    Sales: Sales Representative*40 | Account Executive*18 | Account Manager*16 | Sales Manager*14
    Sales: Sales Engineer*6 | Regional Sales Director*3 | Business Development Representative*10
    Sales: Retail Sales Associate*30 | Store Manager*12 | Cashier*25 | Inside Sales Specialist*8
    Sales: Vice President of Sales*2
    Customer Support: Customer Service Representative*30 | Support Engineer*8
    Customer Support: Customer Success Manager*10 | Call Center Agent*16 | Support Team Lead*5
    Finance: Financial Analyst*14 | Accountant*18 | Senior Accountant*10 | Controller*4
    Finance: Bookkeeper*10 | Payroll Specialist*5 | Auditor*6 | Tax Advisor*4
    Finance: Treasury Analyst*2 | Chief Financial Officer*1 | Credit Analyst*4 | Loan Officer*5
    Finance: Investment Analyst*3 | Actuary*2 | Underwriter*4
    Human Resources: Human Resources Manager*8 | Recruiter*12 | Human Resources Generalist*8
    Human Resources: Talent Acquisition Specialist*5 | Training Coordinator*4
    Human Resources: Compensation Analyst*2
    Legal: Attorney*10 | Paralegal*8 | Legal Assistant*6 | Corporate Counsel*3
    Legal: Compliance Officer*5
    Operations: Operations Manager*14 | Project Manager*16 | Program Manager*6 | Scrum Master*4
    Operations: Office Manager*10 | Operations Analyst*6 | Chief Operating Officer*1
    Operations: Supply Chain Manager*5 | Procurement Specialist*5 | Buyer*5
    Administration: Administrative Assistant*22 | Executive Assistant*10 | Receptionist*14
    Administration: Data Entry Clerk*8 | Chief Executive Officer*1 | Office Coordinator*6
    Logistics: Warehouse Associate*26 | Forklift Operator*10 | Truck Driver*24
    Logistics: Delivery Driver*20 | Dispatcher*6 | Logistics Coordinator*8 | Inventory Clerk*8
    Manufacturing: Machine Operator*16 | Production Supervisor*8 | Assembly Technician*12
    Manufacturing: Welder*10 | Machinist*8 | Plant Manager*3 | Process Engineer*4
    Maintenance: Maintenance Technician*14 | Electrician*14 | Plumber*9 | Carpenter*12
    Maintenance: HVAC Technician*8 | Janitor*16 | Groundskeeper*6 | Mechanic*14
    Healthcare: Registered Nurse*40 | Medical Assistant*16 | Physician*12 | Physical Therapist*6
    Healthcare: Pharmacist*7 | Dental Hygienist*5 | Dentist*4 | Home Health Aide*20
    Healthcare: Radiologic Technologist*5 | Laboratory Technician*7 | Paramedic*6
    Healthcare: Nurse Practitioner*6 | Occupational Therapist*4 | Veterinarian*3
    Healthcare: Social Worker*10
    Education: Elementary School Teacher*20 | High School Teacher*16 | Teaching Assistant*14
    Education: School Principal*4 | Professor*8 | Librarian*5 | School Counselor*5 | Tutor*6
    Hospitality: Chef*8 | Line Cook*16 | Server*22 | Bartender*8 | Hotel Manager*4
    Hospitality: Housekeeper*12 | Barista*10 | Event Planner*4 | Concierge*2
    Research and Development: Research Scientist*6 | Research Assistant*6 | Chemist*4
    Research and Development: Biologist*4 | Laboratory Manager*2
    Public Safety: Police Officer*10 | Firefighter*7 | Security Guard*16 | Lifeguard*3
    Media: Journalist*4 | Editor*5 | Photographer*5 | Videographer*3 | Translator*3
    Media: Sound Engineer*2
    [seniorities weighted]
    Intern*5 | Junior*15 | Associate*15 | Mid-level*25 | Senior*25 | Lead*8 | Principal*4 |
    Director*3 | Vice President*1
    [interview_stages weighted]
    Application review*30 | Phone screen*24 | Technical interview*16 | On-site interview*12 |
    Final interview*9 | Offer*6 | Hired*3
    [shift_names weighted]
    Day*50 | Evening*25 | Night*20 | Weekend*5
    [leave_types weighted]
    Vacation*50 | Sick leave*28 | Personal day*10 | Parental leave*5 | Unpaid leave*3 |
    Bereavement*2 | Jury duty*2
    """
}
