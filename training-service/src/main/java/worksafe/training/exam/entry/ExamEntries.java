package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamSubject;

/** The entries that the present scope shows. */
@ApplicationScoped
public class ExamEntries extends WalledRepository<ExamEntry> {

    private final Listing<ExamEntrySummary> listing;

    ExamEntries(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(ExamEntry.class, ExamEntrySummary.class, ExamEntryFilter.class, "-appliedAt");
    }

    /** Those that the filter leaves. */
    Slice<ExamEntrySummary> list(ExamEntryFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those of a sitting, locked in one order. */
    public List<ExamEntry> ofSitting(UUID sittingId) {
        return find("sittingId = ?1 order by id", sittingId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Those, locked in one order.
     *
     * @throws NotFound when one of them is not there or not within the scope
     */
    public List<ExamEntry> lockAll(Collection<UUID> ids) {
        var found = find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        for (var id : ids) {
            var unused = visible(
                    found.stream().filter(entry -> entry.id().equals(id)).findFirst(), id);
        }
        return found;
    }

    /** One that is shown. */
    Optional<ExamEntry> findVisible(UUID id) {
        return findByIdOptional(id).filter(entry -> entry.isWithin(scope()));
    }

    /** Those of a sitting, in the order in which they are locked. */
    public List<UUID> idsOf(UUID sittingId) {
        return getEntityManager()
                .createQuery("select e.id from ExamEntry e where e.sittingId = :sitting order by e.id", UUID.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** The accounts that sit there already. */
    public List<String> accountsOf(UUID sittingId) {
        return getEntityManager()
                .createQuery("select e.account from ExamEntry e where e.sittingId = :sitting", String.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** One time that somebody was entered. */
    record Try(
            ExamPart part, ExamEntryStatus status, @Nullable LocalDate resultOn) {

        boolean isOpen() {
            return !status.hasResult() && status != ExamEntryStatus.REFUSED && status != ExamEntryStatus.WITHDRAWN;
        }
    }

    /** How often the person was entered for that exam so far, within the scope or not. */
    List<Try> tries(UUID personId, ExamSubject subject) {
        var category = subject.category();
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select part, status, result_on from exam_tries(:person, :kind, :category)", Object[].class)
                .setParameter("person", personId)
                .setParameter("kind", subject.kind().name())
                .setParameter("category", category == null ? "" : category.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Try(
                        ExamPart.valueOf((String) row[0]),
                        ExamEntryStatus.valueOf((String) row[1]),
                        row[2] == null ? null : day(row[2])))
                .toList();
    }

    /** The parts that the person has passed, wherever that was. */
    Set<ExamPart> passedParts(UUID personId, ExamSubject subject) {
        return tries(personId, subject).stream()
                .filter(made -> made.status() == ExamEntryStatus.PASSED)
                .map(Try::part)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
