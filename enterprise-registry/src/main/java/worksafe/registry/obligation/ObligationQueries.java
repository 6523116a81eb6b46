package worksafe.registry.obligation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.obligations.Scorecard;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.enterprise.Enterprises;

/** How the enterprises stand that the present scope shows: as it was judged last in lists, judged anew for one. */
@ApplicationScoped
class ObligationQueries {

    private final AgroalDataSource database;
    private final FactReader facts;
    private final RuleQueries rules;
    private final ShippedObligations shipped;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Listing<Obligation> answers;
    private final Listing<ObligationChange> changes;
    private final Listing<ScorecardSummary> scores;

    ObligationQueries(
            AgroalDataSource database,
            FactReader facts,
            RuleQueries rules,
            ShippedObligations shipped,
            Enterprises enterprises,
            Scopes scopes,
            Listings listings) {
        this.database = database;
        this.facts = facts;
        this.rules = rules;
        this.shipped = shipped;
        this.enterprises = enterprises;
        this.scopes = scopes;
        answers =
                listings.walled(Obligation.class, Obligation.class, ObligationFilter.class, "-changedAt", "changedAt");
        changes = listings.walled(
                ObligationChange.class,
                ObligationChange.class,
                ObligationChange.Filter.class,
                "-changedAt",
                "changedAt");
        scores = listings.walled(
                ScorecardResult.class, ScorecardSummary.class, ScorecardSummary.Filter.class, "score", "-score");
    }

    Slice<ObligationSummary> list(ObligationFilter filter, PageQuery query) {
        requireKind(filter.kind());
        return answers.slice(filter, query).map(Obligation::summary);
    }

    /** An answer without lines would say that nobody owes what nobody knows. */
    private void requireKind(@Nullable String kind) {
        if (kind != null && shipped.find(kind).isEmpty()) {
            throw RequestProblem.invalid(RequestProblem.Violation.query(
                    "kind",
                    "not-one-of",
                    shipped.kinds().stream().map(ObligationKind::code).sorted().collect(Collectors.joining(", "))));
        }
    }

    /** What became of one enterprise. */
    Slice<ObligationChange.View> changes(UUID enterprise, ObligationChange.Filter filter, PageQuery query) {
        return changes.slice(
                        query,
                        () -> changes.of(filter)
                                .where(
                                        "r.enterpriseId = :enterprise",
                                        "enterprise",
                                        enterprises.view(enterprise).id()))
                .map(ObligationChange::view);
    }

    Slice<ScorecardSummary> scores(String code, ScorecardSummary.Filter filter, PageQuery query) {
        var card = card(code);
        // Where nothing is asked there is nothing to rank.
        return scores.slice(
                query,
                () -> scores.of(filter)
                        .where("r.code = :code", "code", card.code())
                        .where("r.notApplicable < :items", "items", card.items().size()));
    }

    /** How many enterprises of a place stand how. */
    @Transactional
    List<ObligationSummary.Count> counts(@Nullable String kind, @Nullable RegionCode region) {
        requireKind(kind);
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scopes.current().narrowedTo(region), "o", parameters);
        if (kind != null) {
            parameters.add(kind);
        }
        var counts = new ArrayList<ObligationSummary.Count>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select kind, state, reminder, count(*) from obligation o where " + within
                                + (kind == null ? "" : " and kind = ?") + " group by 1, 2, 3 order by 1, 2, 3",
                        parameters,
                        row -> counts.add(new ObligationSummary.Count(
                                row.getString(1),
                                ObligationState.valueOf(row.getString(2)),
                                ObligationState.valueOf(row.getString(3)),
                                row.getLong(4)))));
        return counts;
    }

    /**
     * One enterprise, judged by what is known now, by the kind of obligation.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    @Transactional
    Map<String, Judgement> judged(UUID enterprise) {
        var current = rules.now();
        return JdbcRows.within(database, connection -> {
            var known = facts.read(connection, List.of(enterprise), current.today(), false).stream()
                    .filter(found -> scopes.current().covers(found.region(), found.sector(), found.id()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(enterprise));
            var since = new LinkedHashMap<String, java.time.LocalDate>();
            JdbcRows.each(
                    connection,
                    "select kind, applies_since from obligation where enterprise_id = ? and applies_since is not null",
                    List.of(enterprise),
                    row -> since.put(row.getString(1), row.getObject(2, java.time.LocalDate.class)));
            var judged = new LinkedHashMap<String, Judgement>();
            current.kinds()
                    .forEach(kind -> judged.put(kind.code(), current.judge(kind, known, since.get(kind.code()))));
            return judged;
        });
    }

    /** @throws NotFound for a code of no scorecard */
    Scorecard card(String code) {
        return shipped.scorecard(code).orElseThrow(() -> new NotFound(code));
    }
}
