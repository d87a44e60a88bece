/// Health care: specialities, conditions and procedures; the drugs are invented.
enum Medicine {
  static let text = """
    [medical_specialties weighted]
    Family Medicine*16 | Internal Medicine*16 | Pediatrics*10 | Obstetrics and Gynecology*7 |
    Cardiology*6 | Dermatology*4 | Emergency Medicine*7 | Endocrinology*3 | Gastroenterology*4 |
    General Surgery*5 | Geriatrics*2 | Hematology*2 | Infectious Disease*2 | Nephrology*3 |
    Neurology*4 | Oncology*4 | Ophthalmology*4 | Orthopedics*6 | Otolaryngology*3 | Pathology*3 |
    Psychiatry*6 | Pulmonology*3 | Radiology*6 | Rheumatology*2 | Urology*3 | Anesthesiology*7 |
    Physical Medicine*2 | Plastic Surgery*2
    [hospital_names_first]
    St. Mary's | St. Luke's | Mercy | Good Hope | Riverside | Lakeside | Memorial | University |
    Community | Regional | Northside | Southview | Valley | County General | City | Sacred Heart |
    Harborview | Pinecrest | Children's | Veterans
    [hospital_names_second weighted]
    Hospital*40 | Medical Center*34 | Clinic*12 | Health Center*8 | Health System*4 | Infirmary*2
    [drugs weighted rows] name|form|strength
    Cardivex|tablet|10 mg|6
    Nervalin|capsule|50 mg|4
    Painolex|tablet|200 mg|9
    Respirolin|inhaler|90 mcg|5
    Dermasol|cream|1%|4
    Gastrozol|tablet|20 mg|7
    Allerfen|tablet|5 mg|8
    Bactocillin|capsule|500 mg|8
    Glucoprin|tablet|850 mg|7
    Lipidane|tablet|40 mg|7
    Thyrolex|tablet|75 mcg|5
    Somnivel|tablet|5 mg|3
    Arthrodol|gel|2.5%|3
    Vasotril|tablet|2.5 mg|5
    Ferrozin|capsule|65 mg|3
    Otolin|ear drops|0.3%|2
    Oculyte|eye drops|0.5%|3
    Hydravane|tablet|25 mg|5
    Calmisol|tablet|0.5 mg|3
    Immunara|injection|40 mg|1
    Pulmovent|solution|2.5 mg|2
    Coagulan|tablet|5 mg|3
    Nauzerol|tablet|4 mg|3
    Fevrexin|syrup|120 mg|5
    Insulara|injection|100 units|3
    Migrazol|tablet|50 mg|3
    Probiantra|capsule|1 g|2
    Vitadone|drops|400 units|4
    [conditions weighted rows] code|name
    I10|Essential hypertension|14
    E11.9|Type 2 diabetes without complications|10
    E78.5|Hyperlipidemia, unspecified|10
    J06.9|Acute upper respiratory infection|9
    M54.50|Low back pain, unspecified|8
    J45.909|Unspecified asthma, uncomplicated|5
    K21.9|Gastro-esophageal reflux disease|6
    F41.1|Generalized anxiety disorder|5
    N39.0|Urinary tract infection|5
    E03.9|Hypothyroidism, unspecified|4
    J02.9|Acute pharyngitis, unspecified|4
    M17.9|Osteoarthritis of knee, unspecified|4
    G43.909|Migraine, unspecified|3
    R51.9|Headache, unspecified|3
    H66.90|Otitis media, unspecified|3
    J30.9|Allergic rhinitis, unspecified|4
    L30.9|Dermatitis, unspecified|3
    E55.9|Vitamin D deficiency, unspecified|4
    D64.9|Anemia, unspecified|3
    J20.9|Acute bronchitis, unspecified|3
    G47.00|Insomnia, unspecified|3
    I48.91|Unspecified atrial fibrillation|2
    J44.9|Chronic obstructive pulmonary disease|2
    E66.9|Obesity, unspecified|4
    R05.9|Cough, unspecified|3
    [symptoms]
    headache | fever | cough | sore throat | runny nose | fatigue | nausea | dizziness |
    back pain | joint pain | chest tightness | shortness of breath | rash | itching | swelling |
    stomach ache | loss of appetite | insomnia | blurred vision | muscle cramps | earache |
    chills | palpitations | numbness
    [procedures]
    Physical examination | Blood test | Urinalysis | X-ray | Ultrasound | Electrocardiogram |
    MRI scan | CT scan | Vaccination | Suture removal | Wound dressing | Colonoscopy | Endoscopy |
    Skin biopsy | Physical therapy session | Dental cleaning | Tooth filling | Eye examination |
    Hearing test | Allergy test | Joint injection | Cast application | Mammogram |
    Bone density scan
    [allergies weighted]
    None known*60 | Penicillin*10 | Peanuts*5 | Shellfish*4 | Latex*3 | Pollen*9 | Dust mites*4 |
    Eggs*2 | Bee stings*2 | Aspirin*1
    [lab_tests rows] code|name|unit
    GLU|Glucose|mg/dL
    HBA1C|Hemoglobin A1c|%
    CHOL|Total Cholesterol|mg/dL
    HDL|HDL Cholesterol|mg/dL
    LDL|LDL Cholesterol|mg/dL
    TRIG|Triglycerides|mg/dL
    CREA|Creatinine|mg/dL
    BUN|Blood Urea Nitrogen|mg/dL
    NA|Sodium|mmol/L
    K|Potassium|mmol/L
    CA|Calcium|mg/dL
    ALT|Alanine Aminotransferase|U/L
    AST|Aspartate Aminotransferase|U/L
    TSH|Thyroid-Stimulating Hormone|mIU/L
    WBC|White Blood Cells|10^9/L
    RBC|Red Blood Cells|10^12/L
    HGB|Hemoglobin|g/dL
    PLT|Platelets|10^9/L
    VITD|Vitamin D|ng/mL
    FER|Ferritin|ng/mL
    [dosage_frequencies weighted]
    once daily*40 | twice daily*26 | three times daily*12 | every 8 hours*6 | every 12 hours*5 |
    as needed*8 | weekly*3
    [vaccines]
    Influenza | Tetanus | Measles, Mumps, Rubella | Hepatitis A | Hepatitis B | Polio | Varicella |
    Pneumococcal | Rabies | Typhoid | Yellow Fever | Shingles
    """
}
