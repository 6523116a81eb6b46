package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The penalty cases that the present scope shows. */
@ApplicationScoped
class PenaltyCases extends WalledRepository<PenaltyCase> {

    private static final String FINDING =
            "select enterprise_id, number, status = 'RECORDED'" + " from finding where id = :id";
    private static final String ORDER =
            "select enterprise_id, number, overdue_since is not null and status <> 'WITHDRAWN'"
                    + " from rectification_order where id = :id";

    private static final String SEIZED = "select number from seizure where enterprise_id = :enterprise"
            + " and status in ('PROPOSED', 'DECIDED', 'SERVED', 'EXTENDED') and inspection_id in ("
            + "select inspection_id from finding where id = :source"
            + " union all select inspection_id from rectification_order where id = :source) order by number";

    /** What {@link PenaltyCase#isWithin} says of an enterprise. */
    private static final String TOLD = "r.toldOn is not null and r.party.kind = :toldParty";

    private final Listing<PenaltySummary> listing;

    PenaltyCases(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                PenaltyCase.class, PenaltySummary.class, PenaltyFilter.class, "-filedAt", "decisionDue");
    }

    /** Those that the filter leaves. */
    Slice<PenaltySummary> list(PenaltyFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var selection = listing.of(filter);
            return scope().enterprises() == null ? selection : selection.where(TOLD, "toldParty", PartyKind.ENTERPRISE);
        });
    }

    /** Whether there is one of that number that the present scope shows. */
    boolean isKnown(String number) {
        return find("number = ?1", number).list().stream().anyMatch(found -> found.isWithin(scope()));
    }

    /**
     * What a case may come from.
     *
     * @param punishable whether it is of a kind and in a state that is punished
     */
    record Source(UUID enterpriseId, String number, boolean punishable) {}

    /** A finding of a visit; punishable unless it was withdrawn. */
    Optional<Source> finding(UUID id) {
        return source(FINDING, id);
    }

    /** An order to rectify; punishable by itself once its day was missed. */
    Optional<Source> order(UUID id) {
        return source(ORDER, id);
    }

    private Optional<Source> source(String query, UUID id) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Source(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Boolean.class)));
    }

    /**
     * What was seized on the visit that the case comes from, and neither lifted nor disposed of.
     *
     * @return the number of one
     */
    Optional<String> seized(PenaltyCase kept) {
        var source = kept.origin().sourceId();
        if (source == null) {
            return Optional.empty();
        }
        List<String> found = getEntityManager()
                .createNativeQuery(SEIZED, String.class)
                .setParameter("enterprise", kept.enterpriseId())
                .setParameter("source", source)
                .getResultList();
        return found.stream().findFirst();
    }

    /**
     * Notes which acts a party is fined for, so that nobody fines them again.
     *
     * @throws RuleViolation when one of them was fined before, by whomever
     */
    void fine(PenaltyCase decided) {
        for (var violation : decided.violations()) {
            if (violation.fineFen() > 0 && !isFirst(decided, violation)) {
                throw new RuleViolation(PenaltyProblem.PENALTY_ACT_FINED, violation.act());
            }
        }
    }

    private boolean isFirst(PenaltyCase decided, Violation violation) {
        return getEntityManager()
                        .createNativeQuery("insert into penalty_fined_act (party_index, act, case_id)"
                                + " values (:party, :act, :case) on conflict do nothing")
                        .setParameter("party", decided.party().index())
                        .setParameter("act", violation.act())
                        .setParameter("case", decided.id())
                        .executeUpdate()
                == 1;
    }

    /** The penalty was revoked: its acts may be judged anew. */
    void forgive(UUID caseId) {
        getEntityManager()
                .createNativeQuery("delete from penalty_fined_act where case_id = :case")
                .setParameter("case", caseId)
                .executeUpdate();
    }
}
