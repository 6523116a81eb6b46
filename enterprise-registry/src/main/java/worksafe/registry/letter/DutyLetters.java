package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The duty letters that the present scope shows; their scanned papers are kept as files. */
@ApplicationScoped
class DutyLetters extends WalledRepository<DutyLetter> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "duty-letter";

    private final Listing<DutyLetterSummary> listing;

    DutyLetters(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                DutyLetter.class, DutyLetterSummary.class, DutyLetterFilter.class, "-draftedAt", "validUntil");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "duty-letter:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** @throws RuleViolation when the subordinate has one for that level and year that has not ended */
    void add(DutyLetter letter) {
        BrokenConstraint.written(
                () -> persistAndFlush(letter),
                Map.of(
                        "uq_duty_letter",
                        () -> new RuleViolation(
                                DutyLetterProblem.DUTY_LETTER_ALREADY_THERE,
                                letter.parties().subordinateName(),
                                String.valueOf(letter.year()))));
    }

    /** Those of an enterprise that have not ended, in the order of their ids. */
    List<UUID> open(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select l.id from DutyLetter l where l.enterpriseId = :enterprise and l.status <> ENDED order by l.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .getResultList();
    }

    /** The number of the letter that renewed it, once both have signed that; empty while none did. */
    Optional<String> renewalOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select n.number from DutyLetter n where n.renewsId = :id and n.signedOn is not null order by n.id",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those that the filter leaves. */
    Slice<DutyLetterSummary> list(DutyLetterFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
