package worksafe.inspections.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The library of inspectors, as far as the present scope shows it. */
@ApplicationScoped
public class Inspectors implements PanacheRepositoryBase<Inspector, UUID> {

    private final Scopes scopes;
    private final Listing<InspectorSummary> listing;
    private final Recusals recusals;

    Inspectors(Scopes scopes, Recusals recusals, Listings listings) {
        this.scopes = scopes;
        this.recusals = recusals;
        this.listing = listings.walled(Inspector.class, InspectorSummary.class, InspectorFilter.class, "number");
    }

    /**
     * These inspectors as people who can be sent to that enterprise on that day, in the order asked for. Who may be sent
     * is decided by the libraries alone; teams and roles are the caller's business. Asked in a transaction, they cannot
     * change until it ends.
     *
     * @throws RuleViolation {@code inspector-unknown}, {@code inspector-retired}, {@code inspector-certificate-expired},
     *     {@code inspector-on-leave} or {@code inspector-recused}, for the first who cannot; it names who and why
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AbleInspector> requireAble(Collection<UUID> inspectorIds, UUID enterpriseId, LocalDate day) {
        return inspectorIds.stream()
                .map(id -> {
                    var able = known(id, LockModeType.PESSIMISTIC_READ)
                            .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTOR_UNKNOWN, id.toString()))
                            .requireAble(day);
                    recusals.requireNone(id, enterpriseId, day);
                    return able;
                })
                .toList();
    }

    /**
     * One inspector, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Inspector get(UUID id) {
        return known(id, LockModeType.NONE).orElseThrow(() -> new NotFound(id));
    }

    /**
     * One inspector, to be changed on the strength of a version, and locked until the transaction ends.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Inspector get(UUID id, IfMatch expected) {
        var inspector = known(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(id));
        expected.require(inspector.version());
        return inspector;
    }

    private Optional<Inspector> known(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).filter(inspector -> inspector.isWithin(scopes.current()));
    }

    /** @throws RuleViolation when number or account are taken, perhaps by somebody whom the scope does not show */
    void add(Inspector inspector) {
        try {
            persistAndFlush(inspector);
        } catch (ConstraintViolationException taken) {
            if (String.valueOf(taken.getConstraintName()).startsWith("uq_inspector_")) {
                throw new RuleViolation(
                        InspectionProblem.INSPECTOR_ALREADY_ENROLLED, inspector.number(), inspector.subject());
            }
            throw taken;
        }
    }

    /** Those that the filter leaves. */
    Slice<InspectorSummary> list(InspectorFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
