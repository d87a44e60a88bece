/// The states that records go through, by domain, with rough frequencies.
enum Statuses {
  static let text = """
    [statuses weighted]
    active*70 | inactive*12 | pending*10 | archived*5 | deleted*3
    [order_statuses weighted]
    pending*8 | confirmed*6 | processing*8 | shipped*12 | delivered*55 | cancelled*6 | returned*3 |
    refunded*2
    [payment_statuses weighted]
    pending*6 | authorized*5 | captured*8 | paid*68 | failed*6 | refunded*4 |
    partially_refunded*1 | cancelled*2
    [shipment_statuses weighted]
    label_created*6 | picked_up*5 | in_transit*18 | out_for_delivery*6 | delivered*60 |
    exception*2 | returned*3
    [subscription_statuses weighted]
    active*64 | trialing*10 | past_due*6 | paused*3 | canceled*14 | expired*3
    [ticket_statuses weighted]
    new*8 | open*18 | in_progress*14 | waiting_on_customer*8 | on_hold*3 | resolved*20 |
    closed*29
    [task_statuses weighted]
    backlog*14 | todo*22 | in_progress*18 | in_review*8 | blocked*4 | done*32 | cancelled*2
    [account_statuses weighted]
    active*78 | unverified*7 | suspended*4 | locked*2 | closed*6 | pending*3
    [user_statuses weighted]
    active*76 | inactive*12 | invited*6 | suspended*3 | banned*1 | deleted*2
    [invoice_statuses weighted]
    draft*6 | sent*12 | viewed*5 | paid*62 | partially_paid*3 | overdue*9 | void*3
    [publication_statuses weighted]
    draft*18 | in_review*5 | scheduled*4 | published*66 | archived*7
    [approval_statuses weighted]
    pending*20 | approved*65 | rejected*15
    [appointment_statuses weighted]
    scheduled*22 | confirmed*18 | checked_in*4 | completed*44 | cancelled*8 | no_show*4
    [reservation_statuses weighted]
    pending*8 | confirmed*38 | checked_in*8 | checked_out*36 | cancelled*8 | no_show*2
    [job_statuses weighted]
    queued*12 | running*6 | succeeded*72 | failed*7 | cancelled*2 | retrying*1
    [project_statuses weighted]
    planning*12 | active*42 | on_hold*8 | completed*32 | cancelled*6
    [lead_statuses weighted]
    new*24 | contacted*22 | qualified*16 | proposal*10 | negotiation*6 | won*12 | lost*10
    [campaign_statuses weighted]
    draft*12 | scheduled*8 | running*18 | paused*4 | completed*54 | cancelled*4
    [contract_statuses weighted]
    draft*8 | sent*6 | signed*14 | active*46 | expired*20 | terminated*6
    [claim_statuses weighted]
    submitted*14 | under_review*16 | approved*22 | denied*10 | paid*32 | closed*6
    [loan_statuses weighted]
    applied*8 | approved*6 | active*56 | paid_off*24 | delinquent*4 | default*2
    [application_statuses weighted]
    received*24 | screening*18 | interview*14 | offer*6 | hired*8 | rejected*26 | withdrawn*4
    [delivery_statuses weighted]
    queued*6 | sent*14 | delivered*68 | opened*8 | bounced*3 | failed*1
    [verification_statuses weighted]
    unverified*12 | pending*8 | verified*76 | rejected*4
    [inventory_movements weighted]
    receipt*30 | sale*45 | return*6 | transfer*10 | adjustment*6 | damage*3
    [transaction_types weighted]
    purchase*46 | deposit*16 | withdrawal*12 | transfer*14 | refund*4 | fee*5 | interest*3
    [transaction_directions weighted]
    debit*58 | credit*42
    [account_types weighted]
    checking*48 | savings*30 | credit*12 | investment*5 | loan*4 | business*1
    [customer_types weighted]
    individual*76 | business*20 | government*2 | nonprofit*2
    [membership_tiers weighted]
    free*50 | bronze*18 | silver*14 | gold*11 | platinum*5 | diamond*2
    [subscription_plans weighted]
    free*48 | starter*18 | basic*12 | professional*12 | business*6 | enterprise*4
    [billing_intervals weighted]
    monthly*66 | quarterly*6 | yearly*28
    [frequencies weighted]
    daily*24 | weekly*30 | biweekly*8 | monthly*26 | quarterly*7 | yearly*5
    [priorities weighted]
    low*24 | medium*46 | high*22 | urgent*8
    [severities weighted]
    trivial*8 | minor*34 | major*36 | critical*16 | blocker*6
    [incident_severities weighted]
    SEV1*4 | SEV2*12 | SEV3*34 | SEV4*50
    [risk_levels weighted]
    low*52 | moderate*30 | high*14 | extreme*4
    [ratings_words weighted]
    excellent*34 | very good*26 | good*22 | fair*11 | poor*7
    [sentiments weighted]
    positive*56 | neutral*28 | negative*16
    [issue_types weighted]
    bug*38 | feature*24 | improvement*18 | task*14 | question*6
    [visibilities weighted]
    public*56 | private*28 | unlisted*8 | internal*8
    [channels weighted]
    email*34 | web*28 | phone*16 | chat*14 | sms*5 | social*3
    [contact_types weighted]
    mobile*40 | home*22 | work*26 | fax*2 | other*10
    [address_types weighted]
    home*36 | work*16 | billing*22 | shipping*24 | other*2
    [document_types weighted]
    invoice*24 | contract*16 | report*18 | receipt*14 | letter*6 | form*8 | policy*4 |
    certificate*4 | manual*3 | specification*3
    [id_document_types weighted]
    driver_license*56 | passport*28 | national_id*12 | residence_permit*4
    [vote_values weighted]
    up*82 | down*18
    [reactions weighted]
    like*56 | love*18 | laugh*10 | wow*6 | sad*5 | angry*5
    [churn_reasons weighted]
    Too expensive*28 | Missing features*18 | Switched to a competitor*16 | No longer needed*22 |
    Hard to use*8 | Poor support*5 | Technical problems*3
    [cancel_reasons weighted]
    customer_request*44 | payment_failed*18 | out_of_stock*14 | fraud_suspected*4 |
    duplicate_order*10 | address_invalid*6 | price_error*4
    [weekdays]
    Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
    [weekdays_short]
    Mon | Tue | Wed | Thu | Fri | Sat | Sun
    [months]
    January | February | March | April | May | June | July | August | September | October |
    November | December
    [months_short]
    Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec
    [quarters]
    Q1 | Q2 | Q3 | Q4
    [seasons]
    Spring | Summer | Autumn | Winter
    [parts_of_day]
    morning | noon | afternoon | evening | night
    [holidays]
    New Year's Day | Martin Luther King Jr. Day | Presidents' Day | Memorial Day | Juneteenth |
    Independence Day | Labor Day | Columbus Day | Veterans Day | Thanksgiving Day | Christmas Day
    [weather weighted]
    Sunny*28 | Partly cloudy*22 | Cloudy*18 | Overcast*8 | Light rain*9 | Rain*6 | Heavy rain*2 |
    Thunderstorm*2 | Drizzle*2 | Fog*2 | Snow*3 | Sleet*1 | Hail*1 | Windy*3
    [wind_directions]
    N | NNE | NE | ENE | E | ESE | SE | SSE | S | SSW | SW | WSW | W | WNW | NW | NNW
    [yes_no weighted]
    yes*60 | no*40
    """
}
