package worksafe.inspections.penalty;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of penalty cases; the texts stand in {@code messages/inspection-penalties_*.properties}. */
public enum PenaltyProblem implements ProblemType {
    /** The act was found out later than acts are punished. */
    PENALTY_LIMIT_PASSED(422),
    /** The clause is of no law, regulation or rule. */
    PENALTY_CLAUSE_TOO_WEAK(422),
    /** The clause is none of those that the band is for. */
    PENALTY_CLAUSE_OTHER(422),
    /** No law punished it when it was done, or none does now. */
    PENALTY_NOT_THEN(422),
    /** The band is for another kind of party. */
    PENALTY_PARTY_OTHER(422),
    /** The band counts by gains or income, which are missing. */
    PENALTY_BASE_MISSING(422),
    /** The step lies in another band. */
    PENALTY_STEP_OTHER(422),
    /** The fine is above the band, or below it without a legal ground. */
    PENALTY_OUTSIDE_BAND(422),
    /** The fine leaves the step, or the band, without a reason. */
    PENALTY_STEP_LEFT(422),
    /** What makes it heavier asks for more. */
    PENALTY_NOT_SEVERE(422),
    /** What makes it lighter asks for less. */
    PENALTY_NOT_LENIENT(422),
    /** One act is fined once, by the clause that allows most. */
    PENALTY_SAME_ACT(422),
    /** The act was fined before, perhaps by another authority. */
    PENALTY_ACT_FINED(409),
    /** None of the clauses allows that kind. */
    PENALTY_KIND_OTHER(422),
    /** A fine is named where none is decided, or the other way round. */
    PENALTY_FINE_KIND(422),
    /** Whoever issued the permit decides on it. */
    PENALTY_PERMIT_ELSEWHERE(422),
    /** A higher authority decides it, or the power is not delegated. */
    PENALTY_POWER(422),
    /** Fewer than two investigators. */
    PENALTY_TEAM_TOO_SMALL(422),
    /** Nobody takes two parts in a case. */
    PENALTY_SAME_PERSON(422),
    /** Only an investigator of the case may. */
    PENALTY_NOT_INVESTIGATOR(422),
    /** Only who was named to preside over the hearing may. */
    PENALTY_NOT_OFFICER(422),
    /** What it comes from is not the enterprise's, or cannot be punished. */
    PENALTY_ORIGIN(422),
    /** The day cannot be. */
    PENALTY_DAY(422),
    /** A person needs name and identity number, an enterprise none. */
    PENALTY_PERSON(400),
    /** The party was not told, or its time to state its case is not over. */
    PENALTY_STATEMENT_PERIOD(422),
    /** It may still ask for a hearing, or asked and was not heard. */
    PENALTY_HEARING_PERIOD(422),
    /** It had no right to a hearing, or it is too late for one. */
    PENALTY_HEARING_NONE(422),
    /** A hearing was asked for before. */
    PENALTY_HEARING_ASKED(409),
    /** The hearing is too soon after it was told, or too late after it was asked for. */
    PENALTY_HEARING_DAY(422),
    /** The decision needs a legal review that passed. */
    PENALTY_LEGALITY_MISSING(422),
    /** The decision needs a collective discussion. */
    PENALTY_DISCUSSION_MISSING(422),
    /** Too few discussed it. */
    PENALTY_DISCUSSION_SMALL(422),
    /** Heavier than what the party was told, or told for stating its case. */
    PENALTY_HEAVIER(422),
    /** More than may be decided on the spot. */
    PENALTY_SIMPLE_TOO_HIGH(422),
    /** Nobody prolongs it any more, or not that one. */
    PENALTY_EXTENSION(422),
    /** More is paid than is owed, or in parts that do not make the fine. */
    PENALTY_AMOUNT(422),
    /** A remedy is open already, or none is. */
    PENALTY_REMEDY(422),
    /** A court may not be asked yet, or not any more. */
    PENALTY_COURT_DAY(422),
    /** A paper of that kind cannot be drawn up now. */
    PENALTY_PAPER(409),
    /** Daily fines need an order, a fine and a refusal. */
    PENALTY_CONTINUING(422),
    /** A case that is not over cannot be closed. */
    PENALTY_OPEN(422),
    /** What was seized over it is neither lifted nor disposed of. */
    PENALTY_SEIZURE_OPEN(422);

    private final int status;

    PenaltyProblem(int status) {
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
