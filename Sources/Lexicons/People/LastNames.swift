/// Family names of the United States, by rough thousands of bearers in the 2010 census.
enum LastNames {
  static let text = """
    [last_names weighted]
    Smith*2443 | Johnson*1933 | Williams*1625 | Brown*1437 | Jones*1425 | Garcia*1166 |
    Miller*1161 | Davis*1117 | Rodriguez*1094 | Martinez*1060 | Hernandez*1043 | Lopez*875 |
    Gonzalez*841 | Wilson*801 | Anderson*784 | Thomas*756 | Taylor*751 | Moore*724 | Jackson*708 |
    Martin*702 | Lee*693 | Perez*682 | Thompson*664 | White*660 | Harris*624 | Sanchez*613 |
    Clark*562 | Ramirez*557 | Lewis*532 | Robinson*530 | Walker*523 | Young*485 | Allen*483 |
    King*465 | Wright*459 | Scott*440 | Nguyen*437 | Torres*437 | Hill*434 | Flores*433 |
    Green*430 | Adams*428 | Nelson*425 | Baker*419 | Hall*408 | Rivera*391 | Campbell*386 |
    Mitchell*384 | Carter*377 | Roberts*376 | Gomez*366 | Phillips*360 | Evans*355 | Turner*348 |
    Diaz*347 | Parker*336 | Cruz*335 | Edwards*332 | Collins*329 | Reyes*328 | Stewart*325 |
    Morris*319 | Morales*311 | Murphy*308 | Cook*303 | Rogers*303 | Gutierrez*293 | Morgan*286 |
    Ortiz*286 | Bell*283 | Cooper*281 | Peterson*278 | Bailey*277 | Reed*277 | Kelly*268 |
    Howard*264 | Ramos*264 | Kim*262 | Cox*261 | Richardson*260 | Ward*260 | Watson*253 |
    Brooks*251 | Chavez*250 | Wood*250 | James*249 | Bennett*240 | Gray*236 | Barnes*235 |
    Mendoza*233 | Ruiz*232 | Coleman*230 | Henderson*230 | Hughes*230 | Jenkins*230 | Patel*230 |
    Price*228 | Perry*227 | Alvarez*226 | Castillo*225 | Powell*225 | Patterson*223 |
    Washington*223 | Sanders*222 | Butler*220 | Simmons*220 | Myers*216 | Long*213 | Ross*213 |
    Foster*211 | Bryant*210 | Gonzales*210 | Jimenez*209 | Alexander*206 | Russell*206 |
    Griffin*203 | Hayes*201 | Ford*198 | Graham*198 | Hamilton*198 | Sullivan*196 | Wallace*196 |
    Cole*194 | West*194 | Woods*194 | Jordan*189 | Owens*189 | Reynolds*189 | Ellis*186 |
    Fisher*186 | Harrison*184 | Gibson*181 | Marshall*181 | Freeman*179 | Murray*179 | Wells*177 |
    Tran*175 | Webb*174 | McDonald*170 | Simpson*169 | Stevens*169 | Tucker*169 | Hicks*167 |
    Hunter*167 | Porter*167 | Boyd*164 | Crawford*164 | Henry*164 | Mason*164 | Kennedy*162 |
    Warren*162 | Dixon*160 | Burns*157 | Gordon*157 | Holmes*157 | Shaw*157 | Rice*155 |
    Robertson*155 | Black*152 | Hunt*152 | Chen*150 | Daniels*150 | Palmer*150 | Mills*148 |
    Grant*145 | Knight*145 | Nichols*145 | Ferguson*143 | Hawkins*143 | Rose*143 | Stone*143 |
    Dunn*140 | Hudson*140 | Li*140 | Perkins*140 | Gardner*138 | Payne*138 | Spencer*138 |
    Stephens*138 | Arnold*135 | Berry*135 | Matthews*135 | Pierce*135 | Carroll*133 | Duncan*133 |
    Olson*133 | Ray*133 | Snyder*133 | Wagner*133 | Watkins*133 | Willis*133 | Singh*132 |
    Andrews*131 | Bradley*131 | Cunningham*131 | Harper*131 | Hart*131 | Lane*131 | McCoy*130 |
    Armstrong*128 | Carpenter*128 | Fox*128 | Greene*128 | Riley*128 | Weaver*128 | Austin*126 |
    Elliott*126 | Kelley*126 | Lawrence*126 | Peters*126 | Sims*126 | Wang*125 | Carr*123 |
    Fields*123 | Franklin*123 | Lawson*123 | Ryan*123 | Schmidt*123 | Vasquez*123 | Wheeler*123 |
    Chapman*121 | Oliver*121 | Johnston*119 | Montgomery*119 | Richards*119 | Williamson*119 |
    Banks*116 | Bishop*116 | Howell*116 | Meyer*116 | Morrison*116 | O'Brien*115 | Fernandez*114 |
    Garza*114 | Harvey*114 | Burton*111 | George*111 | Jacobs*111 | Little*111 | Reid*111 |
    Stanley*111 | Dean*109 | Fuller*109 | Garrett*109 | Gilbert*109 | Lynch*109 | Romero*109 |
    Park*108 | Burke*106 | Frazier*106 | Larson*106 | Welch*106 | Bowman*104 | Day*104 |
    Hanson*104 | Moreno*104 | Brewer*102 | Carlson*102 | Fowler*102 | Hoffman*102 | Holland*102 |
    Medina*102 | Pearson*102 | Silva*102 | Le*100 | Byrd*99 | Davidson*99 | Douglas*99 |
    Fleming*99 | Hopkins*99 | Jensen*99 | Vargas*99 | Curtis*97 | Herrera*97 | May*97 | Soto*97 |
    Terry*97 | Wade*97 | Walters*97 | Hansen*95 | McCarthy*95 | O'Connor*95 | Pham*95 | Yang*95 |
    Barnett*94 | Barrett*94 | Caldwell*94 | Castro*94 | Graves*94 | Horton*94 | Jennings*94 |
    Lowe*94 | Neal*94 | Shelton*94 | Craig*92 | Gregory*92 | Lucas*92 | Miles*92 | Sutton*92 |
    Bates*90 | Beck*90 | Chambers*90 | Fletcher*90 | Hale*90 | Holt*90 | Lambert*90 | McDaniel*90 |
    Pena*90 | Rhodes*90 | Watts*90 | Bush*87 | Haynes*87 | Mendez*87 | Newman*87 | Vaughn*87 |
    Barker*85 | Curry*85 | Dawson*85 | Hardy*85 | Love*85 | McKinney*85 | Norris*85 | Parks*85 |
    Powers*85 | Santiago*85 | Schultz*85 | Steele*85 | Ball*82 | Chandler*82 | Guzman*82 |
    Keller*82 | Leonard*82 | Munoz*82 | Page*82 | Benson*80 | Bowen*80 | Daniel*80 | Lyons*80 |
    McLaughlin*80 | Mullins*80 | Ramsey*80 | Sharp*80 | Walsh*80 | Wolfe*80 | Wu*80 | Liu*78 |
    Baldwin*77 | Barber*77 | Cummings*77 | Griffith*77 | Hines*77 | Hubbard*77 | Reeves*77 |
    Salazar*77 | Valdez*77 | Lin*76 | Burgess*75 | Cross*75 | Dennis*75 | Fischer*75 | Garner*75 |
    Mack*75 | Mann*75 | Moss*75 | Santos*75 | Stevenson*75 | Tate*75 | Thornton*75 | Warner*75 |
    Zhang*75 | Aguilar*73 | Blair*73 | Cannon*73 | Cohen*73 | Delgado*73 | Farmer*73 | Glover*73 |
    Goodwin*73 | Harmon*73 | Higgins*73 | Ingram*73 | Manning*73 | Newton*73 | Potter*73 |
    Reese*73 | Robbins*73 | Rodgers*73 | Strickland*73 | Todd*73 | Townsend*73 | Vega*73 |
    Walton*73 | Adkins*70 | Becker*70 | Conner*70 | Erickson*70 | Francis*70 | Goodman*70 |
    Hampton*70 | Hodges*70 | Huang*70 | Joseph*70 | Maldonado*70 | McBride*70 | Ortega*70 |
    Patton*70 | Rios*70 | Rowe*70 | Swanson*70 | Weber*70 | Yates*70 | Blake*68 | Cobb*68 |
    Flowers*68 | Hammond*68 | Malone*68 | Maxwell*68 | Moody*68 | Norman*68 | Pope*68 | Quinn*68 |
    Webster*68 | Alvarado*65 | Chang*65 | Colon*65 | Doyle*65 | Estrada*65 | Fitzgerald*65 |
    Floyd*65 | Gibbs*65 | Gill*65 | Gross*65 | Guerrero*65 | Khan*65 | Lindsey*65 | McCormick*65 |
    Osborne*65 | Paul*65 | Sandoval*65 | Saunders*65 | Sherman*65 | Stokes*65 | Tyler*65 |
    Wise*65 | Ballard*63 | Briggs*63 | Buchanan*63 | Christensen*63 | French*63 | Greer*63 |
    Houston*63 | Klein*63 | Moran*63 | Nunez*63 | Padilla*63 | Parsons*63 | Pratt*63 |
    Schwartz*63 | Simon*63 | Waters*63 | Zimmerman*63 | Abbott*60 | Ali*60 | Bass*60 | Brady*60 |
    Brock*60 | Copeland*60 | Drake*60 | Frank*60 | Holloway*60 | Jefferson*60 | Logan*60 |
    Marsh*60 | McGee*60 | McKenzie*60 | Morton*60 | Owen*60 | Pittman*60 | Poole*60 | Roy*60 |
    Schneider*60 | Shah*60 | Sparks*60 | Wong*60 | Barton*58 | Boone*58 | Bowers*58 | Bryan*58 |
    Cain*58 | Carson*58 | Casey*58 | Clarke*58 | Clayton*58 | Cortez*58 | Figueroa*58 |
    Harrington*58 | Hogan*58 | Huff*58 | Lamb*58 | Lloyd*58 | Massey*58 | Mathis*58 | Norton*58 |
    Patrick*58 | Roberson*58 | Singleton*58 | Underwood*58 | Wilkins*58 | Allison*56 | Atkins*56 |
    Ayala*56 | Bridges*56 | Burnett*56 | Chase*56 | Clay*56 | Cochran*56 | Collier*56 | Conley*56 |
    Davenport*56 | Dickerson*56 | Gates*56 | Hood*56 | Luna*56 | Marquez*56 | Nash*56 | Phelps*56 |
    Pitts*56 | Richard*56 | Roman*56 | Sawyer*56 | Summers*56 | Vazquez*56 | Wilcox*56 |
    Wilkerson*56 | MacDonald*55 | McGuire*55 | O'Neal*55 | Olsen*55 | Acosta*53 | Anthony*53 |
    Bradford*53 | Bruce*53 | Charles*53 | Dominguez*53 | Espinoza*53 | Flynn*53 | Gilmore*53 |
    Hodge*53 | Huffman*53 | Kirby*53 | Kirk*53 | Molina*53 | Monroe*53 | Morrow*53 | Nicholson*53 |
    Randall*53 | Skinner*53 | Ware*53 | Whitaker*53 | Wolf*53 | Baxter*51 | Bond*51 | Cameron*51 |
    Christian*51 | Combs*51 | Contreras*51 | Dyer*51 | Gaines*51 | Gallagher*51 | Grimes*51 |
    Hancock*51 | Heath*51 | Hensley*51 | Hoover*51 | Kramer*51 | Lang*51 | Mathews*51 | Melton*51 |
    Mosley*51 | Shaffer*51 | Shepherd*51 | Short*51 | Small*51 | Snow*51 | Wall*51 | Wiggins*51 |
    Wyatt*51 | Huynh*50 | LeBlanc*50 | McClure*50 | McLean*50 | Beasley*48 | Booth*48 |
    Bullock*48 | Calhoun*48 | Cline*48 | De Leon*48 | Dorsey*48 | Duran*48 | Eaton*48 |
    Garrison*48 | Glenn*48 | Harrell*48 | Hartman*48 | Hess*48 | Horn*48 | Humphrey*48 |
    Hutchinson*48 | Keith*48 | Kemp*48 | Lester*48 | Meyers*48 | Mueller*48 | Navarro*48 |
    Parrish*48 | Petersen*48 | Robles*48 | Savage*48 | Schroeder*48 | Shields*48 | Vincent*48 |
    Whitehead*48 | Wiley*48 | Woodard*48 | Atkinson*46 | Avila*46 | Beard*46 | Blackwell*46 |
    Blankenship*46 | Booker*46 | Callahan*46 | Campos*46 | Carey*46 | Dalton*46 | Decker*46 |
    Gallegos*46 | Golden*46 | Guerra*46 | Hardin*46 | Henson*46 | Hobbs*46 | Johns*46 | Knox*46 |
    Merritt*46 | Miranda*46 | Montoya*46 | Moses*46 | Orr*46 | Pacheco*46 | Preston*46 |
    Pruitt*46 | Rich*46 | Salinas*46 | Stafford*46 | Tanner*46 | Trevino*46 | Vance*46 |
    Wilkinson*46 | York*46 | Cho*45 | Choi*45 | Kumar*45 | Larsen*45 | McConnell*45 |
    McCullough*45 | McDowell*45 | McFarland*45 | McIntyre*45 | McKay*45 | O'Donnell*45 |
    O'Neill*45 | Boyer*44 | Conway*44 | Ellison*44 | English*44 | Farrell*44 | Gentry*44 |
    Glass*44 | Hickman*44 | Hurst*44 | Juarez*44 | Leon*44 | Lowery*44 | Marks*44 | Maynard*44 |
    Nixon*44 | Prince*44 | Randolph*44 | Rojas*44 | Roth*44 | Serrano*44 | Sloan*44 |
    Stephenson*44 | Strong*44 | Sweeney*44 | Trujillo*44 | Villarreal*44 | Walter*44 | Weiss*44 |
    Winters*44 | Ayers*41 | Barr*41 | Barron*41 | Bartlett*41 | Bauer*41 | Bean*41 | Bradshaw*41 |
    Browning*41 | Camacho*41 | Carrillo*41 | Dodson*41 | Durham*41 | Estes*41 | Everett*41 |
    Foley*41 | Herring*41 | House*41 | Hull*41 | Kent*41 | Landry*41 | Lara*41 | Leach*41 |
    Livingston*41 | Mercado*41 | Morse*41 | Noble*41 | Pace*41 | Pugh*41 | Rivers*41 | Rush*41 |
    Sellers*41 | Sexton*41 | Shannon*41 | Sheppard*41 | Velasquez*41 | Velez*41 | Walls*41 |
    Weeks*41 | Ahmed*40 | Kaur*40 | McIntosh*40 | McKnight*40 | McMahon*40 | McMillan*40 |
    Ashley*39 | Benton*39 | Berg*39 | Best*39 | Blackburn*39 | Blanchard*39 | Blevins*39 |
    Branch*39 | Brennan*39 | Buck*39 | Buckley*39 | Crosby*39 | Dotson*39 | Dudley*39 | Finley*39 |
    Frost*39 | Giles*39 | Haley*39 | Harding*39 | Hatfield*39 | Herman*39 | Joyce*39 | Kane*39 |
    Kerr*39 | Koch*39 | Maddox*39 | Mejia*39 | Middleton*39 | Moon*39 | Nolan*39 | Pennington*39 |
    Rivas*39 | Russo*39 | Solis*39 | Solomon*39 | Spears*39 | Valentine*39 | William*39 |
    Woodward*39 | Gupta*35 | Kang*35 | McPherson*35 | Sharma*35 | McNeil*30 | Novak*25 | Nowak*25 |
    Hussain*20 | Kowalski*20 | de la Rosa*20 | Rossi*15 | DeLuca*14 | O'Hara*14 | O'Reilly*14 |
    Van Dyke*14 | D'Angelo*12 | MacKenzie*12 | MacLeod*12 | O'Keefe*12 | O'Leary*12 | O'Rourke*12 |
    Tanaka*12 | Yamamoto*12 | D'Amico*10 | Nakamura*10 | O'Malley*10 | St. Clair*10 | LaRue*8 |
    Okafor*6 | Suzuki*6 | DiMarco*5 | Ivanov*5 | Petrov*5 | Peña*5 | García*4 | Mensah*4 |
    St. James*4 | Van Buren*4 | Müller*3 | Núñez*3 | van der Berg*3 | Al-Farsi*1 | Garcia-Lopez*1 |
    Smith-Jones*1 | Taylor-Brooks*1
    """
}
