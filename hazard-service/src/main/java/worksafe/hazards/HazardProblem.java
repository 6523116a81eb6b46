package worksafe.hazards;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this context; titles and details stand in {@code messages/hazards_zh} and {@code _en}. */
public enum HazardProblem implements ProblemType {
    /** An enterprise user reports what the enterprise itself found, nothing else. */
    SOURCE_NOT_SELF_CHECK,
    /** The plan's time limit lies beyond what the policy allows. */
    PLAN_BEYOND_TIME_LIMIT,
    /** A time limit in the past limits nothing. */
    TIME_LIMIT_PAST,
    /** A plan for a major danger says what protects people until it is put right. */
    EMERGENCY_PLAN_MISSING,
    /** Who reported the rectification may not judge it. */
    RECHECK_BY_RECTIFIER,
    /** A major danger is closed by somebody other than who re-checked it. */
    CLOSURE_BY_RECHECKER,
    /** The account has taken a step of the danger, or acted for its enterprise, which another person has to judge. */
    DANGER_SAME_PERSON,

    /** The day that a failed re-check names is later than that of the order, which only an extension of the order moves. */
    DANGER_DAY_BEYOND_ORDER,
    /** The day that a failed re-check names is later than that of the listing, which only an extension of the listing moves. */
    DANGER_DAY_BEYOND_LISTING,
    /** The danger has that grade already. */
    DANGER_GRADE_SAME,
    /** Only who supervises a danger, or found it in an inspection, writes down that the enterprise refuses. */
    DANGER_REFUSAL_NOT_TEAM,
    /** That was written down under this time limit already. */
    DANGER_REFUSAL_KNOWN,
    /** A listed danger is given more time by its listing. */
    DANGER_EXTENSION_LISTED,
    /** A danger under an order is given more time by its order. */
    DANGER_EXTENSION_ORDERED,
    /** More time is asked for before the day is over. */
    DANGER_EXTENSION_LATE,
    /** More time for what an inspection found is asked for in the last days only. */
    DANGER_EXTENSION_EARLY,
    /** More time for what an inspection found is given for force majeure only. */
    DANGER_EXTENSION_GROUND,
    /** The day asked for is no later one. */
    DANGER_EXTENSION_NOT_LATER,
    /** The day asked for is later than may be given. */
    DANGER_EXTENSION_BEYOND,
    /** What is major, overdue, ordered or not of its own finding, an enterprise neither re-checks nor dismisses. */
    DANGER_FOR_AUTHORITY,
    /** By its own re-check an enterprise earns no more time. */
    RECHECK_LIMIT_INSIDE,
    /** The policy sends two of an authority to re-check it. */
    RECHECK_SECOND_MISSING,
    /** The two who re-check it are two people. */
    RECHECK_SECOND_SAME,
    /** No re-check waits for the word of a second. */
    RECHECK_NOT_PENDING,
    /** The re-check waits for the word of another account. */
    RECHECK_NOT_SECOND,

    // Major hazard sources.

    /** No edition of the standard that ships was in force on that day. */
    SOURCE_STANDARD_MISSING,
    /** Table 1 of the standard has no such row. */
    SOURCE_SUBSTANCE_UNKNOWN,
    /** Table 2 of the standard has no such symbol. */
    SOURCE_CATEGORY_UNKNOWN,
    /** Nothing says what the hazards of a chemical or mixture are. */
    SOURCE_HAZARDS_MISSING,
    /** What the unit holds makes it no major hazard source. */
    SOURCE_NOT_MAJOR,
    /** A source of that level has its assessment made by a qualified institution, with quantitative risks. */
    SOURCE_INSTITUTION_REQUIRED,
    /** Of a source of that level it must be said whether it has an emergency shut-down. */
    SOURCE_SHUTDOWN_UNSAID,
    /** A source is filed with its documents. */
    SOURCE_DOCUMENTS_MISSING,
    /** The source is not filed with whom this is. */
    SOURCE_RECIPIENT_OTHER,
    /** That recipient has it already. */
    SOURCE_RECIPIENT_KNOWN,
    /** Not everybody has it with whom it is filed. */
    SOURCE_RECEIPTS_MISSING,
    /** The day lies in the future, or before what it follows. */
    SOURCE_DAY_IMPOSSIBLE,
    /** The account acted for the enterprise in this, which another has to decide. */
    SOURCE_SAME_PERSON,
    /** The enterprise knows another sensor by that code. */
    SENSOR_KNOWN,
    /** An alarm is closed once the value is back. */
    ALARM_LASTING,
    /** Who dealt with an alarm does not close it. */
    ALARM_SAME_PERSON,
    /** Once the authority was told of an alarm, the enterprise does not say that it was a false one. */
    ALARM_SEEN_BY_AUTHORITY,
    /** A factor of a risk has a value that its table does not name. */
    RISK_FACTOR_VALUE,
    /** A level has one owner. */
    RISK_LEVEL_TWICE,
    /** A level that the colour of the risk asks for has no owner. */
    RISK_LEVEL_MISSING,
    /** What is warned of has a warning sign. */
    RISK_SIGN_MISSING,
    /** What is warned of has an emergency card. */
    RISK_CARD_MISSING,
    /** Who assessed a risk does not challenge its colour. */
    RISK_CHALLENGE_BY_ASSESSOR,
    /** What a risk point is said to cover is on no list of the enterprise. */
    RISK_COVER_UNKNOWN,
    /** A danger whose listing was not lifted is neither struck off nor dismissed. */
    DANGER_LISTED,
    /** Only major dangers are listed. */
    LISTING_DANGER_NOT_MAJOR,
    /** What was struck off or dismissed is not listed. */
    LISTING_DANGER_ENDED,
    /** The standard leaves such dangers to a higher level. */
    LISTING_LEVEL_TOO_LOW,
    /** The danger is listed, or proposed to be, at that level or a higher one. */
    LISTING_OPEN,
    /** The listing of the lower level is being accepted, which is not interrupted. */
    LISTING_BEING_ACCEPTED,
    /** The day lies beyond what the policy allows. */
    LISTING_BEYOND_LIMIT,
    /** The day is no later one than that which holds. */
    LISTING_DAY_NOT_LATER,
    /** More time is asked for too late. */
    LISTING_EXTENSION_TOO_LATE,
    /** The danger was not reported as put right. */
    LISTING_DANGER_NOT_RECTIFIED,
    /** The danger's re-check was not passed. */
    LISTING_DANGER_NOT_RECHECKED,
    /** Experts have not judged it, or still sit. */
    LISTING_PANEL_MISSING,
    /** The experts did not find it put right. */
    LISTING_AGAINST_PANEL,
    /** Experts are heard between the application for acceptance and the acceptance. */
    LISTING_NO_PANEL,
    /** The account has taken an act that another person has to judge. */
    LISTING_SAME_PERSON,

    /** The danger is not reported to that recipient. */
    DANGER_FILING_RECIPIENT_OTHER,
    /** The account acts for another recipient. */
    DANGER_FILING_NOT_YOURS,
    /** That recipient has the filing already. */
    DANGER_FILING_RECIPIENT_KNOWN,
    /** The day lies in the future, or before the filing. */
    DANGER_FILING_DAY,
    /** No standard determines major dangers by that clause. */
    DANGER_DETERMINATION_UNKNOWN,

    /** A tip-off lies before the authority of a county or below. */
    TIP_OFF_PLACE,
    /** There is no such place. */
    TIP_OFF_PLACE_UNKNOWN,
    /** Those two look into it already. */
    TIP_OFF_VERIFIERS_SAME,
    /** One inspector verifies nothing. */
    TIP_OFF_TWO_VERIFIERS,
    /** Where people died, a government organises the verification. */
    TIP_OFF_GOVERNMENT,
    /** Who was not told to verify it does not. */
    TIP_OFF_NOT_VERIFIER,
    /** The account took another step of it already, which another person has to judge. */
    TIP_OFF_SAME_PERSON,
    /** The day lies beyond what the policy allows. */
    TIP_OFF_EXTENSION,
    /** No day is set by which it would have to be handled. */
    TIP_OFF_NO_CLOCK,

    /** Only what two found true is rewarded. */
    TIP_OFF_REWARD_NOT_TRUE,
    /** Only who told first is rewarded. */
    TIP_OFF_REWARD_NOT_FIRST,
    /** Who was on duty for it is not rewarded. */
    TIP_OFF_REWARD_ON_DUTY,
    /** The policy rewards nobody who stays anonymous. */
    TIP_OFF_REWARD_ANONYMOUS,
    /** A concealed accident is reckoned by its dead, anything else by the fine. */
    TIP_OFF_REWARD_MATTER,
    /** The penalty is not final. */
    TIP_OFF_REWARD_NOT_FINAL,
    /** There is one already. */
    TIP_OFF_REWARD_STANDS,
    /** Who stayed anonymous shows the secret. */
    TIP_OFF_REWARD_UNPROVEN,
    /** It may still be fetched. */
    TIP_OFF_REWARD_FETCHABLE,
    /** What is not true is not rewarded. */
    INTERNAL_REPORT_NOT_TRUE,

    /** There is no such check list, or it may not be used on that day. */
    SELF_CHECK_LIST_UNKNOWN,
    /** An item is answered once. */
    SELF_CHECK_ITEM_TWICE,
    /** Every item of the list is answered. */
    SELF_CHECK_ITEM_MISSING,
    /** The list has no such item. */
    SELF_CHECK_ITEM_UNKNOWN,
    /** The corrected return tells of no such danger. */
    SELF_CHECK_DANGER_UNKNOWN,
    /** Checks are answered by returns, statistics by statistics. */
    SELF_CHECK_ROUND_DUTY,
    /** Statistics are of a period that is over. */
    SELF_CHECK_PERIOD_NOT_OVER;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule about the state of things, every one of them; but for a name that somebody else has taken. */
    @Override
    public int status() {
        return this == SENSOR_KNOWN ? 409 : 422;
    }
}
