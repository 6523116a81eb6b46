package worksafe.platform.duties.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * How long something of people is kept, by the row of the policy book that says so: one term for all places, under {@code
 * personal-retention.<name>} (个人信息保护法 Art. 19).
 *
 * @param row what the book says
 */
record PersonalTerm(PolicyRow row) {

    private static final String POLICY = "personal-retention.";

    /** The term of what is declared under that name, if any row is in force that day. */
    static Optional<PersonalTerm> of(PolicyBook.Edition edition, String retention, LocalDate day) {
        return ofCode(edition, POLICY + retention, day);
    }

    /** All terms that are in force that day. */
    static List<PersonalTerm> all(PolicyBook.Edition edition, LocalDate day) {
        return edition.codes(POLICY).stream()
                .flatMap(code -> ofCode(edition, code, day).stream())
                .toList();
    }

    private static Optional<PersonalTerm> ofCode(PolicyBook.Edition edition, String code, LocalDate day) {
        return edition.find(code, RegionCode.NATION, null, day).map(answer -> new PersonalTerm(answer.result()));
    }

    /**
     * Whether it is sure enough to erase by: what nobody has checked erases nothing, and a default of the system only when somebody
     * asks, since what is erased cannot be had back.
     */
    boolean erases(boolean asked) {
        return switch (row.certainty()) {
            case CERTAIN -> true;
            case SYSTEM_DEFAULT -> asked;
            case TO_CHECK -> false;
        };
    }

    /** As PostgreSQL reads it. */
    String interval() {
        return interval(row.period(PolicyRow.VALUE));
    }

    /** A period as PostgreSQL reads it. */
    static String interval(LegalPeriod term) {
        return switch (term.unit()) {
            case CALENDAR_DAYS -> term.length() + " days";
            case MONTHS -> term.length() + " months";
            case YEARS -> term.length() + " years";
            case HOURS, WORKING_DAYS -> throw new IllegalStateException("no term of personal data is " + term);
        };
    }
}
