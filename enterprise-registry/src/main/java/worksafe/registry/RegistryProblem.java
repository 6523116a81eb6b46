package worksafe.registry;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of the registry; the texts stand in {@code messages/registry_*.properties}. */
public enum RegistryProblem implements ProblemType {
    /** No such division, park or village. */
    REGION_UNKNOWN(422),
    /** The code is no longer in force; its successor is named where one is known. */
    REGION_RETIRED(422),
    /** An enterprise is supervised in a county or below, never by a whole city or province. */
    REGION_TOO_WIDE(422),
    /** The place lies outside what the caller may act on. */
    REGION_OUTSIDE_SCOPE(422),
    /** The enterprise is supervised there already. */
    REGION_UNCHANGED(422),
    /** Only enterprises in the county's pool are assigned; others are relocated. */
    NOT_IN_POOL(422),
    /** An assignment leads to a town or village of the county in whose pool the enterprise waits. */
    ASSIGNMENT_OUTSIDE_COUNTY(422),
    /** The sector lies outside what the caller may act on. */
    SECTOR_OUTSIDE_SCOPE(422),
    /** The enterprise has that sector already. */
    SECTOR_UNCHANGED(422),
    /** What is proposed is what the register says. */
    PARTICULARS_UNCHANGED(422),
    /** The same was said of that trade before. */
    TRADE_UNCHANGED(422),
    /** The identifier is in force for another enterprise that the caller can see. */
    IDENTIFIER_IN_USE(409),
    /** The identifier is in force for an enterprise outside the caller's scope: a transfer must be asked for. */
    REGISTERED_ELSEWHERE(409),
    /**
     * An enterprise of that name, which agrees in two at least of day, representative and address, is registered under another
     * kind of identifier or without any.
     */
    PERHAPS_REGISTERED(422),
    /** The enterprise has that identifier already. */
    IDENTIFIER_UNCHANGED(422),
    /** A new identifier cannot be valid from before the one that it replaces, nor from a day to come. */
    IDENTIFIER_DATES(422),
    /** Only a code whose check character is wrong needs to be confirmed. */
    NOTHING_TO_CONFIRM(422),
    /** An enterprise is not its own duplicate. */
    MERGE_WITH_ITSELF(422),
    /** There is no such other record within the caller's scope. */
    OTHER_RECORD_UNKNOWN(422),
    /** The one was not merged into the other, or is separated again. */
    NOT_MERGED(422),
    /** An identifier that came with the merged record has been replaced since. */
    MERGE_NOT_UNDOABLE(422),
    /** A text of a law is confirmed by another person than brought it in. */
    LAW_TEXT_SAME_PERSON(422),
    /** Nobody can have read a document before it was published. */
    LAW_TEXT_TOO_EARLY(422),
    /** Clauses of the text are quoted from the text of a higher authority. */
    LAW_TEXT_OF_HIGHER(422),
    /** The file is text in no encoding that is known. */
    LAW_FILE_UNREADABLE(400),
    /** The file is neither a table with the two columns nor a text with articles. */
    LAW_FILE_WITHOUT_ARTICLES(400),
    /** No such authority within the caller's scope. */
    AUTHORITY_UNKNOWN(422),
    /** An authority of that name is there at that place on one of those days. */
    AUTHORITY_ALREADY_THERE(409),
    /** The authority was dissolved. */
    AUTHORITY_DISSOLVED(422),
    /** The authority has no such section or post. */
    AUTHORITY_PART_UNKNOWN(422),
    /** A section or post that was there is left out; it is ended instead. */
    AUTHORITY_PART_LEFT_OUT(422),
    /** Two sections or two posts have one code. */
    AUTHORITY_PART_TWICE(422),
    /** No such grid of that authority. */
    GRID_UNKNOWN(422),
    /** The authority has a grid of that code on one of those days. */
    GRID_ALREADY_THERE(409),
    /** The days lie outside those of what they belong to. */
    OFFICIAL_DAYS_OUTSIDE(422),
    /** The account holds that post already on one of those days. */
    OFFICIAL_OVERLAP(409),
    /** The account holds another full-time post on one of those days, perhaps elsewhere. */
    OFFICIAL_FULL_TIME_TWICE(409),
    /** No such other official within the caller's scope. */
    OFFICIAL_OTHER_UNKNOWN(422),
    /** Who takes over or deputises does not work for the same place and sector on those days. */
    OFFICIAL_OTHER_UNFIT(422),
    /** Somebody deputises already on one of those days. */
    OFFICIAL_DEPUTY_OVERLAP(409),
    /** Nobody deputises as said. */
    OFFICIAL_DEPUTY_UNKNOWN(422),
    /** What is handed over is handed over today or later. */
    OFFICIAL_HAND_OVER_PAST(422),
    /** The post is left only by a transfer that was filed. */
    OFFICIAL_TRANSFER_FIRST(422),
    /** An enterprise that does not trade any more is not rated. */
    /** By that standard a rating is under way, or a level is held. */
    STANDARDISATION_ALREADY_THERE(409),
    /** No level is held so long. */
    STANDARDISATION_TOO_LONG(422),
    /** While an application to be rated waits, nothing moves. */
    STANDARDISATION_APPLIED_FOR(422),
    /** The review found no such level, or something is not put right yet. */
    STANDARDISATION_NOT_REACHED(422),
    /** It must be shown longer. */
    STANDARDISATION_SHOWN_TOO_SHORTLY(422),
    /** While it is shown, objections may come. */
    STANDARDISATION_STILL_SHOWN(422),
    /** Whoever wrote the review down does not decide on it. */
    STANDARDISATION_SAME_PERSON(422),
    /** That level is given and taken by another office. */
    STANDARDISATION_OFFICE_OTHER(422),
    /** On that ground no level is withdrawn. */
    STANDARDISATION_GROUND_UNKNOWN(422),
    /** The enterprise does not trade any more. */
    ENTERPRISE_ENDED(422),
    /** What an edition replaces is a plan of the same kind of its enterprise, in force. */
    PLAN_NOT_REPLACEABLE(422),
    /** Somebody reviews a plan once. */
    PLAN_REVIEWER_TWICE(422),
    /** Who is interested in the enterprise, or works there, reviews none of its plans. */
    PLAN_REVIEWER_INTERESTED(422),
    /** Where a review is owed an expert of work safety and emergency management sits. */
    PLAN_EXPERT_MISSING(422),
    /** Where a review is owed there are minutes. */
    PLAN_MINUTES_MISSING(422),
    /** The plan is to be reviewed before it is signed. */
    PLAN_REVIEW_OWED(422),
    /** Where the risks reach the neighbours they are told. */
    PLAN_NEIGHBOURS_UNTOLD(422),
    /** The plan is on file. */
    PLAN_FILED_ALREADY(422),
    /** What must be reviewed is filed with the opinion of the review. */
    PLAN_REVIEW_PAPER_MISSING(422),
    /** The authority examines a filing of the plan just now. */
    PLAN_FILING_OPEN(422),
    /** The plan is not in force. */
    PLAN_NOT_IN_FORCE(422),
    /** The day lies before what it follows, or is still to come. */
    PLAN_DAY_IMPOSSIBLE(422),
    /** The day lies before what it follows, or too late. */
    DRILL_DAY_IMPOSSIBLE(422),
    /** Only an office of a county or above that punished proposes an entry. */
    BLACKLIST_OFFICE(422),
    /** Another office punished, and answers for the entry. */
    BLACKLIST_NOT_YOURS(422),
    /** The enterprise is of no trade that the rule names. */
    BLACKLIST_OUT_OF_SCOPE(422),
    /** Neither trade nor industry of the enterprise is known, so that nobody can say whether it may be listed. */
    BLACKLIST_TRADE_UNKNOWN(422),
    /** The ground asks for a fine. */
    BLACKLIST_FINE_NEEDED(422),
    /** There is an entry of the enterprise for that punishment and ground. */
    BLACKLIST_ALREADY_THERE(409),
    /** A day is to come, or before what must have been. */
    BLACKLIST_DAY(422),
    /** Who took the step before takes this one too. */
    BLACKLIST_SAME_PERSON(422),
    /** The enterprise may still state its case. */
    BLACKLIST_TOO_EARLY(422),
    /** What the enterprise stated is not answered. */
    BLACKLIST_UNANSWERED(422),
    /** It is public already. */
    BLACKLIST_PUBLISHED(422),
    /** It is not public. */
    BLACKLIST_NOT_PUBLISHED(422),
    /** What is recorded of the credit publicity system does not follow what was recorded last. */
    BLACKLIST_SUBMISSION_STEP(422),
    /** What was taken there has a receipt. */
    BLACKLIST_RECEIPT_NEEDED(422),
    /** A restriction ends before it begins, or lasts longer than the entry. */
    BLACKLIST_SANCTION_DAYS(422),
    /** It was not on the list long enough to be removed early. */
    BLACKLIST_REMOVAL_EARLY(422),
    /** A ban from the trade or the profession runs. */
    BLACKLIST_BAN_RUNS(422),
    /** The enterprise was punished again since for what is as grave. */
    BLACKLIST_REPEATED(422),
    /** It was not removed early. */
    BLACKLIST_NOT_REMOVED_EARLY(422),
    /** For that trade no permit is needed. */
    PERMIT_TRADE_FREE(422),
    /** The enterprise has one for that trade and unit, or applies for one. */
    PERMIT_ALREADY_THERE(409),
    /** A permit of that number was entered before. */
    PERMIT_NUMBER_TAKEN(409),
    /** No permit lasts so long. */
    PERMIT_TOO_LONG(422),
    /** No application about it was accepted that could be examined. */
    PERMIT_NOTHING_APPLIED(422),
    /** A condition is not stated, stated twice, or none of those that are asked for. */
    PERMIT_CONDITION_MISSING(422),
    /** The condition applies to everybody. */
    PERMIT_CONDITION_NEEDED(422),
    /** Its conditions were not examined for this application. */
    PERMIT_NOT_EXAMINED(422),
    /** A condition is unmet. */
    PERMIT_CONDITIONS_UNMET(422),
    /** Who examined does not decide. */
    PERMIT_SAME_PERSON(422),
    /** It is for another office to decide. */
    PERMIT_OFFICE_OTHER(422),
    /** What a renewal without examination asks for was not found. */
    PERMIT_NOT_WAIVED(422),
    /** A renewal without examination asks for a better standardisation. */
    PERMIT_LEVEL_NEEDED(422),
    /** The policy book knows no such ground. */
    PERMIT_GROUND_UNKNOWN(422),
    /** That is no ground while the permit stands so. */
    PERMIT_GROUND_MISFIT(422),
    /** The suspension is too short or too long. */
    PERMIT_SUSPENSION_DAYS(422);

    private final int status;

    RegistryProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
