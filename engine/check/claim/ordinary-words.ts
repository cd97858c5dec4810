/** English words that any newspaper has on every page: they tell less than their rarity in a small pack makes believe. */

/** The commonest, and others that are common; names and the words of the calendar left out. */
const COMMONEST = `according added after against air all among another area army around back bank based became before began best between billion business
  called came case cent center central chief children city come company countries country court day days down early east economic end even
  expected family final first five following foreign former found four general get go going good government group held help high history
  home house however including international just killed known last late later law leader led left life like line little local long made
  major make man many market meeting members men military million minister money month months must name national never new news next no north now
  number office official officials oil old one open part party people per percent place play played points police political power president
  public report reported right run said say says school second security see series service set several show since six south state still
  support system take team think third three time times told took top town trade two university use used want war way week well west win
  without women won work world year years`;
const COMMON = `ability able above academy access account accused across act action active activities actually add adding addition additional address
  administration affairs afternoon again age agency ago agreed agreement ahead aid aimed aircraft airport alleged alliance allow allowed
  almost alone along already although always amid amount analyst analysts announced annual anti anyone anything appeal appear appeared
  appears appointed approach approved areas armed arms arrest arrested arrived art article arts ask asked assembly assistant associated
  association attack attacks attempt attended attention attorney author authorities authority available average avoid award awards away bad
  ball ban band banks base basis basketball battle bay beach beat become becoming begin beginning behind believe believed below better
  beyond bid big biggest bill bit black blood blue board bodies body bomb bombing book books border born bought boy break bridge bring broke
  brother brought budget build building buildings built bus businesses buy cabinet call calling calls camp campaign cancer candidate
  candidates cannot capital captain car care career carried carry carrying cars cases cash cast cause caused census centre century certain
  chairman challenge champion chance change changed changes channel character charge charged charges child choice church citizens civil
  civilians claim claimed claims class clear close closed club coalition coast collection college comes coming command commander comment
  commercial commission committee common community companies compared competition complete completed complex computer concern concerned
  concerns condition conditions conference confidence confirmed conflict congress conservative consider considered constitution construction
  consumer continue continued contract contributed control cooperation corporate cost costs council county couple course cover create
  created credit crew crime crimes criminal crisis critical critics cross crowd cultural culture currency current currently customers cut
  cuts daily damage data date daughter dead deal death debate debt debut decade decades decided decision declared declined deep defense
  degree demand democracy denied department deputy described design designed despite details develop developed developing development died
  different difficult direct directed director discuss disease district division doctors domestic done double draft draw drive drop dropped
  drug drugs due earlier earned earnings eastern easy economy editor education effect effort efforts eight el elected election elections
  else emergency employees ended energy enough entered entire environment environmental equipment era especially established estimated
  ethnic evening event events eventually ever every everyone everything evidence example exchange executive expect experience experts
  expressed face fact failed fair fall families famous far fast father fear features federal feel feet fell fellow felt female festival
  field fifth fight fighting figure figures filed films finally finance financial find fine finish finished fire fired firm flight floor
  focus followed food force forced forces form formed forward foundation founded fourth free freedom friend friends front fuel full fund
  funds further future gained gas gave generally gets getting giant girl give given giving global goals god goes gone got governments
  governor grand great greater green grew ground groups growing growth guard half hall hand hands happened happy hard head headquarters
  health heard hearing heart heavy helped higher highest highly historic hit hold holding homes hope hopes hospital host hot hotel hour
  hours houses housing huge human hundreds husband idea identified ii illegal immediately impact important improve incident include included
  includes income increase increased independence independent index individual industrial industry inflation influence information injured
  injury inside instead institute insurance intelligence interest interior internet interview introduced investigation investment investors
  involved island issue issued issues job jobs join joined joint journal judge justice keep kept key killing kilometers kind knew know labor
  lack land language large largely larger largest latest launch launched lawmakers laws lawyer lawyers lead leaders leadership leading least
  leave leaving legal legislation less let letter level levels light likely limited lines list listed live lived lives living located longer
  look looking losing loss losses lost lot love low lower magazine mail main mainly majority makes making managed management manager mark
  markets married mass matches material matter mayor mean means meanwhile measure measures medal media medical meet member message met
  middle might miles militants mind ministers ministry minute minutes missing mission model modern moment morning mostly mother mountain
  move moved movement moving murder museum music named names nation nations native natural nature navy near nearby nearly necessary
  need needed needs negotiations net network newspaper newspapers night nine non northern noted nothing nuclear numbers offer offered offers
  officer officers often older online opened opening operating operation operations opportunity opposition optional order ordered
  organization organizations original originally others outside overall owned owner pacific paid paper parents park parliament particular
  particularly parties parts pass passed past patients pay peace performance performed perhaps period person personal phone placed
  places plan plane planned planning plans plant playing plays point policies policy politics poor popular population port position positive
  possible post potential powerful practice premier prepared presence present presidential press pressure prevent previous previously price
  prices primary prime prison private pro probably problem problems process produce produced product production products professional
  professor profit program programs progress project projects property proposal proposed prosecutors protect protection protest provide
  provided province published put quality quarter question questions quickly quite quoted race radio railway raise raised ran range rate
  rates rather reach reached read ready real really reason rebel rebels receive received recent recently record recorded records red reduce
  reform refused region regional regular rejected related relations relationship release released religious remain remained remaining
  remains replaced reporters reports representatives republic required research reserve residents resolution resources response
  responsibility responsible rest result results retired return returned revenue review rich rights rise rising risk rival river road rock
  role room rose round route royal rule ruled rules ruling running runs rural safety sale sales sanctions save saw saying scene scheduled
  schools science score sea search seat seats seconds secret secretary section sector securities seek seeking seemed seems seen self sell
  selling senate send senior sense sent separate serious serve served services serving session settlement seven sex share shares ship
  shooting short shot showed shown shows side sides sign signed significant similar simply single site sites situation size small smaller
  social society software sold soldiers someone something sometimes son song soon sought sound source sources southern space speaking
  spokesperson spokeswoman topic kind course
  special species speech speed spending spent spokesman sports spread spring square staff stage stand standard standing start started
  starting statement station stations status stay step stock stocks stop store stories story straight strategy street streets strike strong
  student students studies study style subject success successful suffered suggested suicide summer summit sun supply supporters supreme
  sure survey suspected systems taken takes taking talk talks target tax teams technology telephone television tell ten term terms territory
  terrorism terrorist test tests thing things though thought thousands threat throughout thus ties title today together total tough tour
  toward track trading traditional traffic train training travel treatment treaty trial tried trip troops true try trying turn turned twice
  type union unit units urged using usually valley value various vehicles version vice victims victory video view village violence visit
  voice vote voters votes wall wanted wants warned watch water ways weapons weather web weekend weeks went western whole wide wife wing
  winner winning winter within woman word words worked workers working works worst worth wounded writer writing written wrong wrote yards
  young zone`;

/** Months and days of the week: part of a date, and no evidence by themselves. */
const CALENDAR = `january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`;

const listOf = (words: string) => new Set(words.split(/\s+/));
const commonest = listOf(COMMONEST);
const common = listOf(COMMON);
const calendar = listOf(CALENDAR);

/** What is left of the weight of an English word. */
export function telling(folded: string): number {
  if (commonest.has(folded)) return 0.5;
  return common.has(folded) ? 0.85 : 1;
}

/** True for an English word that any newspaper has on every page. */
export const isOrdinary = (folded: string) => commonest.has(folded) || common.has(folded);

/** True for the commonest of them, of which a reader learns nothing. */
export const isCommonest = (folded: string) => commonest.has(folded);

/** In lower case a pronoun and a verb; the country and the month have a capital. */
export const isSmallWord = (plain: string) => plain === 'us' || plain === 'may';

export const isCalendar = (folded: string) => calendar.has(folded);
