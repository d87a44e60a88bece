/// First names of the United States, in parts of 100,000 people of the gender; the order and the
/// greater part of the figures are the 1990 census's, widened with names given since.
enum FirstNames {
  static let text = """
    [first_names_female weighted]
    Mary*2629 | Patricia*1073 | Linda*1035 | Barbara*980 | Elizabeth*937 | Jennifer*932 |
    Maria*828 | Susan*794 | Margaret*768 | Dorothy*727 | Lisa*704 | Nancy*669 | Karen*667 |
    Betty*666 | Helen*663 | Sandra*629 | Donna*583 | Carol*565 | Ruth*562 | Sharon*522 |
    Michelle*519 | Laura*510 | Sarah*508 | Kimberly*504 | Deborah*494 | Jessica*490 | Shirley*482 |
    Cynthia*469 | Angela*468 | Melissa*462 | Brenda*455 | Amy*451 | Anna*440 | Rebecca*430 |
    Virginia*430 | Kathleen*424 | Pamela*416 | Martha*412 | Debra*408 | Amanda*404 |
    Stephanie*400 | Carolyn*385 | Christine*382 | Janet*379 | Marie*379 | Catherine*373 |
    Frances*370 | Ann*364 | Joyce*364 | Diane*359 | Alice*357 | Julie*348 | Heather*337 |
    Teresa*336 | Doris*335 | Gloria*335 | Evelyn*322 | Cheryl*315 | Jean*315 | Katherine*313 |
    Mildred*313 | Joan*306 | Ashley*303 | Judith*297 | Rose*296 | Janice*285 | Kelly*283 |
    Nicole*281 | Judy*276 | Christina*275 | Kathy*272 | Ruby*271 | Theresa*271 | Beverly*267 |
    Denise*264 | Tammy*259 | Irene*252 | Jane*250 | Lori*248 | Rachel*242 | Marilyn*241 |
    Andrea*236 | Kathryn*234 | Louise*229 | Sara*229 | Anne*228 | Jacqueline*228 | Wanda*226 |
    Bonnie*223 | Julia*223 | Lois*220 | Tina*220 | Phyllis*219 | Norma*218 | Paula*217 |
    Annie*216 | Diana*216 | Hazel*211 | Lillian*211 | Emily*208 | Peggy*208 | Robin*208 |
    Crystal*207 | Gladys*205 | Rita*204 | Dawn*202 | Connie*200 | Florence*200 | Edna*197 |
    Tracy*197 | Carmen*195 | Tiffany*195 | Rosa*194 | Cindy*192 | Hannah*190 | Grace*189 |
    Wendy*185 | Victoria*180 | Edith*179 | Kim*178 | Sherry*178 | Josephine*177 | Sylvia*177 |
    Shannon*175 | Sheila*175 | Thelma*175 | Ethel*174 | Elaine*173 | Ellen*173 | Marjorie*173 |
    Carrie*171 | Charlotte*169 | Esther*166 | Monica*166 | Emma*165 | Pauline*165 | Juanita*164 |
    Lucy*163 | Anita*162 | Rhonda*162 | Amber*160 | Eva*159 | Debbie*157 | April*154 | Leslie*154 |
    Clara*153 | Lucille*153 | Eleanor*150 | Joanne*150 | Danielle*149 | Valerie*149 | Megan*147 |
    Alicia*146 | Gail*145 | Michele*145 | Suzanne*145 | Bertha*143 | Darlene*142 | Jill*142 |
    Veronica*142 | Erin*141 | Geraldine*141 | Cathy*137 | Lauren*137 | Joann*136 | Lorraine*135 |
    Lynn*135 | Sally*135 | Regina*133 | Beatrice*130 | Erica*130 | Dolores*129 | Bernice*128 |
    Audrey*127 | Yvonne*126 | Annette*125 | June*125 | Samantha*124 | Dana*122 | Marion*122 |
    Stacy*121 | Ana*120 | Renee*120 | Ida*118 | Vivian*118 | Brittany*117 | Holly*117 |
    Roberta*117 | Melanie*116 | Jeanette*115 | Loretta*115 | Yolanda*115 | Laurie*114 | Katie*113 |
    Alma*111 | Kristen*111 | Sue*111 | Vanessa*111 | Abigail*110 | Beth*110 | Elsie*110 |
    Jeanne*109 | Vicki*109 | Carla*107 | Rosemary*107 | Tara*107 | Eileen*105 | Terri*105 |
    Gertrude*103 | Tonya*102 | Ella*101 | Stacey*101 | Gina*99 | Kristin*99 | Wilma*99 | Agnes*98 |
    Natalie*98 | Vera*98 | Charlene*97 | Bessie*96 | Delores*95 | Arlene*94 | Melinda*94 |
    Pearl*94 | Allison*92 | Colleen*92 | Maureen*92 | Tamara*92 | Constance*91 | Georgia*91 |
    Joy*91 | Caroline*90 | Claudia*90 | Jackie*90 | Lillie*90 | Marcia*90 | Olivia*90 | Minnie*89 |
    Nellie*89 | Tanya*89 | Marlene*88 | Sophia*85 | Isabella*80 | Ava*75 | Madison*70 | Mia*70 |
    Leah*60 | Chloe*50 | Elena*50 | Zoe*50 | Autumn*40 | Avery*40 | Gabriella*40 | Lily*40 |
    Naomi*40 | Nora*40 | Sadie*40 | Savannah*40 | Stella*40 | Harper*35 | Aaliyah*30 | Aubrey*30 |
    Bella*30 | Brooklyn*30 | Ellie*30 | Jade*30 | Layla*30 | Maya*30 | Riley*30 | Violet*30 |
    Addison*25 | Ariana*25 | Aurora*25 | Cora*25 | Natalia*25 | Penelope*20 | Skylar*20 |
    Delilah*15 | Emilia*15 | Ivy*15 | Kennedy*15 | Madelyn*15 | Paisley*15 | Willow*15 |
    Adeline*12 | Everly*12 | Genesis*12 | Kinsley*12 | Piper*12 | Priya*12 | Fatima*10 | Mei*10 |
    Nova*10 | Ananya*6 | Noor*6 | Yuki*6 | Ingrid*5 | Leilani*5 | Siobhan*5 | Zainab*5 | Renée*4 |
    Chloé*3 | Zoë*3
    [first_names_male weighted]
    James*3318 | John*3271 | Robert*3143 | Michael*2629 | William*2451 | David*2363 |
    Richard*1703 | Charles*1523 | Joseph*1404 | Thomas*1380 | Christopher*1035 | Daniel*974 |
    Paul*948 | Mark*938 | Donald*931 | George*927 | Kenneth*826 | Steven*780 | Edward*779 |
    Brian*736 | Ronald*725 | Anthony*721 | Kevin*671 | Jason*660 | Matthew*657 | Gary*650 |
    Timothy*640 | Jose*613 | Larry*598 | Jeffrey*591 | Frank*581 | Scott*546 | Eric*544 |
    Stephen*540 | Andrew*537 | Raymond*488 | Gregory*441 | Joshua*435 | Jerry*432 | Dennis*415 |
    Walter*399 | Patrick*389 | Peter*381 | Harold*371 | Douglas*367 | Henry*365 | Carl*346 |
    Arthur*335 | Ryan*328 | Roger*322 | Joe*321 | Juan*316 | Jack*315 | Albert*314 | Jonathan*313 |
    Justin*311 | Terry*311 | Gerald*309 | Keith*308 | Samuel*306 | Lawrence*282 | Ralph*282 |
    Nicholas*275 | Roy*273 | Benjamin*270 | Bruce*263 | Brandon*260 | Adam*259 | Fred*251 |
    Harry*251 | Wayne*249 | Billy*248 | Steve*246 | Louis*243 | Jeremy*242 | Aaron*240 |
    Randy*232 | Eugene*230 | Howard*230 | Carlos*229 | Russell*224 | Bobby*223 | Victor*222 |
    Martin*216 | Ernest*215 | Phillip*213 | Todd*213 | Jesse*209 | Craig*206 | Alan*204 |
    Shawn*200 | Chris*197 | Clarence*197 | Philip*197 | Sean*197 | Johnny*195 | Earl*193 |
    Jimmy*191 | Antonio*190 | Bryan*190 | Danny*190 | Tony*190 | Luis*189 | Mike*189 |
    Leonard*186 | Stanley*186 | Nathan*185 | Dale*184 | Manuel*181 | Curtis*180 | Rodney*180 |
    Norman*177 | Allen*174 | Marvin*171 | Vincent*168 | Glenn*167 | Jeff*166 | Jeffery*166 |
    Travis*166 | Chad*165 | Jacob*165 | Alfred*162 | Lee*162 | Melvin*162 | Francis*160 |
    Kyle*160 | Bradley*159 | Herbert*155 | Jesus*155 | Frederick*154 | Ray*153 | Joel*152 |
    Edwin*148 | Don*145 | Eddie*144 | Ricky*141 | Randall*138 | Troy*138 | Leo*136 | Barry*134 |
    Alexander*132 | Bernard*127 | Leroy*125 | Mario*125 | Francisco*124 | Marcus*124 |
    Clifford*123 | Theodore*123 | Miguel*122 | Oscar*122 | Jay*118 | Jim*118 | Tom*117 | Alex*115 |
    Calvin*115 | Jon*115 | Ronnie*113 | Bill*112 | Derek*112 | Leon*112 | Lloyd*112 | Tommy*112 |
    Ethan*110 | Warren*110 | Darrell*108 | Jerome*108 | Floyd*107 | Alvin*105 | Dean*104 |
    Gordon*104 | Greg*104 | Jorge*104 | Tim*104 | Wesley*104 | Derrick*103 | Dustin*103 |
    Pedro*103 | Dan*101 | Lewis*99 | Zachary*99 | Corey*98 | Herman*97 | Maurice*97 | Roberto*97 |
    Vernon*97 | Clyde*95 | Glen*94 | Hector*94 | Ricardo*93 | Shane*93 | Sam*92 | Lester*91 |
    Rick*91 | Brent*90 | Charlie*90 | Ramon*90 | Gilbert*89 | Tyler*89 | Gene*87 | Marc*87 |
    Reginald*84 | Angel*82 | Brett*82 | Ruben*82 | Leslie*81 | Nathaniel*81 | Rafael*81 |
    Dylan*80 | Edgar*80 | Milton*80 | Raul*79 | Ben*78 | Cecil*78 | Chester*78 | Duane*77 |
    Franklin*77 | Andre*76 | Elmer*74 | Brad*73 | Gabriel*73 | Arnold*72 | Harvey*72 |
    Mitchell*72 | Roland*72 | Ron*72 | Jared*71 | Jackson*70 | Noah*70 | Adrian*69 | Karl*69 |
    Cory*68 | Erik*68 | Darryl*67 | Neil*66 | Christian*65 | Clinton*65 | Fernando*65 | Javier*65 |
    Ted*64 | Caleb*60 | Connor*60 | Elijah*60 | Isaiah*60 | Liam*60 | Logan*60 | Mason*60 |
    Aiden*50 | Dominic*50 | Hunter*50 | Owen*50 | Sebastian*50 | Chase*45 | Blake*40 | Cole*40 |
    Diego*40 | Gavin*40 | Jayden*40 | Max*40 | Xavier*40 | Wyatt*35 | Brayden*30 | José*30 |
    Landon*30 | Levi*30 | Tristan*30 | Bennett*25 | Colton*25 | Cooper*25 | Miles*25 | Parker*25 |
    Santiago*20 | Declan*15 | Hudson*15 | Lincoln*15 | Mateo*15 | Omar*15 | Theo*15 | Asher*12 |
    Axel*12 | Easton*12 | Ezra*12 | Finn*12 | Mohammed*12 | Roman*12 | Silas*12 | Kai*10 |
    Ahmed*8 | Maverick*8 | Wei*8 | Arjun*6 | Rahul*6 | Yusuf*6 | André*4 | Hiroshi*4 | Kwame*4 |
    Ravi*4 | Tariq*4 | Dmitri*3 | Emeka*3 | Björn*2
    """
}
