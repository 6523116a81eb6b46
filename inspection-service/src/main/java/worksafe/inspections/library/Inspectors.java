package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The library of inspectors, as far as the present scope shows it. */
@ApplicationScoped
public class Inspectors extends WalledRepository<Inspector> {

    private final Listing<InspectorSummary> listing;
    private final Recusals recusals;
    private final Officials officials;

    Inspectors(Scopes scopes, Recusals recusals, Officials officials, Listings listings) {
        super(scopes);
        this.recusals = recusals;
        this.officials = officials;
        listing = listings.walled(Inspector.class, InspectorSummary.class, InspectorFilter.class, "number");
    }

    /**
     * An inspector who may be sent.
     *
     * @param number service number
     * @param name what people read beside it
     * @param subject the account
     * @param authority where the library has the inspector
     */
    public record AbleInspector(UUID id, String number, String name, String subject, RegionCode authority) {}

    /**
     * These inspectors as people who can be sent to that enterprise on that day, in the order asked for. Who may be sent
     * is decided by the libraries alone; teams and roles are the caller's business. Asked in a transaction, they cannot
     * change until it ends.
     *
     * @throws RuleViolation {@code inspector-unknown}, {@code inspector-retired}, {@code inspector-certificate-expired},
     *     {@code inspector-on-leave}, {@code inspector-off-roster} or {@code inspector-recused}, for the first who cannot; it names who and why
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AbleInspector> requireAble(Collection<UUID> inspectorIds, UUID enterpriseId, LocalDate day) {
        return inspectorIds.stream()
                .map(id -> {
                    var able = findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                            .filter(inspector -> inspector.isWithin(scope()))
                            .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTOR_UNKNOWN, id.toString()))
                            .requireAble(day);
                    requireOnRoster(able, day);
                    recusals.requireNone(id, enterpriseId, day);
                    return able;
                })
                .toList();
    }

    /** Who left the roster of officials of the authority cannot be sent; who was never on it can. */
    private void requireOnRoster(AbleInspector able, LocalDate day) {
        if (!officials
                .gone(List.of(able.subject()), able.authority(), null, day, day)
                .isEmpty()) {
            throw new RuleViolation(InspectionProblem.INSPECTOR_OFF_ROSTER, able.name(), able.number(), day.toString());
        }
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
