package worksafe.kernel.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/**
 * A law, regulation, rule, paper or standard in one edition: what was amended is another document, with days of its own.
 *
 * @param id for example {@code aqscf-2021}: small letters, digits and hyphens, and it never changes
 * @param title without brackets around it
 * @param edition which of several under one title, for example {@code 2021年修正}
 * @param number the number of the paper, order or standard; absent where there is none or nobody has read it
 * @param issuer absent where nobody has read it
 * @param standard whether it is a standard, which is no source of law: it binds where a law says so
 * @param issued the day on which it was made public
 * @param from the first day in force, absent where that is not known
 * @param to the first day no longer in force
 * @param replacedBy the document that took its place
 * @param amends the document that it took the place of
 * @param url where to read it: the publisher's own pages, to be searched by title or number
 * @param certainty how sure number, issuer and days are
 * @param names other spellings by which it is named, above all of its number
 */
public record LawDocument(
        String id,
        String title,
        @Nullable String edition,
        @Nullable String number,
        @Nullable String issuer,
        Force force,
        boolean standard,
        @Nullable LocalDate issued,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String replacedBy,
        @Nullable String amends,
        @Nullable String url,
        Certainty certainty,
        List<String> names) {

    public LawDocument {
        names = List.copyOf(names);
    }

    /** Whether it held on the day; where its first day is not known, whether it had not ended. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
