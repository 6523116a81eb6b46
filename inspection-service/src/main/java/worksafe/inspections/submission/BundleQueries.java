package worksafe.inspections.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.check.VisitCheckList;
import worksafe.inspections.conduct.ConductOperations;
import worksafe.inspections.finding.VisitFindings;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.submission.VisitBundle.BundledEnterprise;
import worksafe.kernel.Sha256;
import worksafe.kernel.Trade;
import worksafe.kernel.law.CheckLists;
import worksafe.platform.http.Caller;
import worksafe.platform.http.EntityTag;

/** Puts together what a team takes along. */
@ApplicationScoped
class BundleQueries {

    private static final int MOST_FINDINGS = 50;

    private final SourceInspections visits;
    private final ConductOperations conducts;
    private final VisitFindings findings;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    BundleQueries(
            SourceInspections visits,
            ConductOperations conducts,
            VisitFindings findings,
            EntityManager entities,
            ObjectMapper json,
            Caller caller) {
        this.visits = visits;
        this.conducts = conducts;
        this.findings = findings;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    /** The caller's visits that are planned or under way; check lists in the version of that day. */
    @Transactional
    VisitBundle of(LocalDate day) {
        var open = visits.openOf(caller.subject()).stream().map(this::visit).toList();
        var trades = open.stream()
                .flatMap(visit -> visit.enterprise().trades().stream())
                .collect(Collectors.toSet());
        var lists = open.isEmpty()
                ? List.<VisitCheckList>of()
                : CheckLists.shipped().all().stream()
                        .filter(list -> list.inForceOn(day) && list.isFor(trades))
                        .map(list -> VisitCheckList.of(list, day))
                        .toList();
        return new VisitBundle(day, open, lists, tag(List.of(day, open, lists)));
    }

    private VisitBundle.Visit visit(Known visit) {
        return new VisitBundle.Visit(
                visit.id(),
                visit.number(),
                enterprise(visit),
                visit.plan(),
                conducts.of(visit),
                VisitBundle.names(visit),
                visit.startedAt(),
                findings.openOf(visit.enterpriseId(), MOST_FINDINGS).stream()
                        .map(finding -> new VisitBundle.OpenFinding(
                                finding.id(),
                                finding.number(),
                                finding.title(),
                                finding.place(),
                                finding.grade(),
                                finding.recordedAt()))
                        .toList());
    }

    private BundledEnterprise enterprise(Known visit) {
        var rows = entities.createNativeQuery(
                        "select credit_code, array_to_string(trades, ',') from enterprise_snapshot where enterprise_id = :id",
                        Tuple.class)
                .setParameter("id", visit.enterpriseId())
                .getResultList();
        Optional<Tuple> row = rows.isEmpty() ? Optional.empty() : Optional.of((Tuple) rows.getFirst());
        return new BundledEnterprise(
                visit.enterpriseId(),
                visit.enterpriseName(),
                row.map(found -> found.get(0, String.class)).orElse(null),
                visit.region().toString(),
                visit.sector(),
                row.map(found -> trades(found.get(1, String.class))).orElse(Set.of()));
    }

    /** In one order always, so that the tag stays. */
    private static Set<Trade> trades(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Trade::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private EntityTag tag(Object content) {
        try {
            return EntityTag.quoted(Sha256.hex(json.writeValueAsString(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
