package worksafe.registry.obligation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationHolder;
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
import worksafe.registry.evaluation.AuthorityFacts;
import worksafe.registry.evaluation.FactReader;
import worksafe.registry.evaluation.Judged;
import worksafe.registry.evaluation.RuleQueries;

/** How the enterprises and authorities stand that the present scope shows: as it was judged last in lists, judged anew for one. */
@ApplicationScoped
class ObligationQueries {

    private final AgroalDataSource database;
    private final FactReader facts;
    private final AuthorityFacts authorities;
    private final RuleQueries rules;
    private final ShippedObligations shipped;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Listing<Obligation> answers;
    private final Listing<Obligation> ofAuthorities;
    private final Listing<ObligationChange> changes;
    private final Listing<ScorecardSummary> scores;
    private final Listing<PlaceScorecardSummary> placeScores;

    ObligationQueries(
            AgroalDataSource database,
            FactReader facts,
            AuthorityFacts authorities,
            RuleQueries rules,
            ShippedObligations shipped,
            Enterprises enterprises,
            Scopes scopes,
            Listings listings) {
        this.database = database;
        this.facts = facts;
        this.authorities = authorities;
        this.rules = rules;
        this.shipped = shipped;
        this.enterprises = enterprises;
        this.scopes = scopes;
        answers =
                listings.walled(Obligation.class, Obligation.class, ObligationFilter.class, "-changedAt", "changedAt");
        ofAuthorities = listings.walled(
                Obligation.class, Obligation.class, AuthorityObligationFilter.class, "-changedAt", "changedAt");
        changes = listings.walled(
                ObligationChange.class,
                ObligationChange.class,
                ObligationChange.Filter.class,
                "-changedAt",
                "changedAt");
        scores = listings.walled(
                ScorecardResult.class, ScorecardSummary.class, ScorecardSummary.Filter.class, "score", "-score");
        placeScores = listings.walled(
                ScorecardResult.class,
                PlaceScorecardSummary.class,
                PlaceScorecardSummary.Filter.class,
                "score",
                "-score");
    }

    /** Somebody with how it stands to all that is asked of it, by kind. */
    record Standing(Judged holder, Map<String, Judgement> judgements) {

        /** @throws NotFound for a kind that nobody like this is asked for */
        Judgement to(String kind) {
            var judgement = judgements.get(kind);
            if (judgement == null) {
                throw new NotFound(kind);
            }
            return judgement;
        }
    }

    Slice<ObligationSummary> list(ObligationFilter filter, PageQuery query) {
        requireKind(filter.kind());
        return answers.slice(query, () -> answers.of(filter).where("r.enterpriseId is not null"))
                .map(Obligation::summary);
    }

    Slice<AuthorityObligationSummary> list(AuthorityObligationFilter filter, PageQuery query) {
        requireKind(filter.kind());
        return ofAuthorities
                .slice(query, () -> ofAuthorities.of(filter).where("r.authorityId is not null"))
                .map(Obligation::ofAuthority);
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

    /** What became of one authority: a place, or its department for that sector. */
    Slice<ObligationChange.View> changes(
            RegionCode place, @Nullable Sector sector, ObligationChange.Filter filter, PageQuery query) {
        requireInSight(place, sector);
        return changes.slice(
                        query,
                        () -> changes.of(filter)
                                .where("r.authorityId = :authority", "authority", Judged.idOf(place, sector)))
                .map(ObligationChange::view);
    }

    private void requireInSight(RegionCode place, @Nullable Sector sector) {
        if (!scopes.current().covers(place, sector, null)) {
            throw new NotFound(place);
        }
    }

    Slice<PlaceScorecardSummary> scores(String code, PlaceScorecardSummary.Filter filter, PageQuery query) {
        var card = card(code);
        return placeScores.slice(
                query,
                () -> placeScores
                        .of(filter)
                        .where("r.authorityId is not null")
                        .where("r.code = :code", "code", card.code())
                        .where("r.notApplicable < :items", "items", card.items().size()));
    }

    Slice<ScorecardSummary> scores(String code, ScorecardSummary.Filter filter, PageQuery query) {
        var card = card(code);
        // Where nothing is asked there is nothing to rank.
        return scores.slice(
                query,
                () -> scores.of(filter)
                        .where("r.enterpriseId is not null")
                        .where("r.code = :code", "code", card.code())
                        .where("r.notApplicable < :items", "items", card.items().size()));
    }

    /** How many enterprises of a place stand how. */
    @Transactional
    List<ObligationSummary.Count> counts(@Nullable String kind, @Nullable RegionCode region) {
        return counts(
                kind,
                region,
                "'ENTERPRISE'",
                "o.enterprise_id is not null",
                row -> new ObligationSummary.Count(
                        row.getString(1),
                        ObligationState.valueOf(row.getString(3)),
                        ObligationState.valueOf(row.getString(4)),
                        row.getLong(5)));
    }

    /** How many authorities of a place and of all below it stand how. */
    @Transactional
    List<AuthorityObligationSummary.AuthorityCount> authorityCounts(
            @Nullable String kind, @Nullable RegionCode region) {
        return counts(
                kind,
                region,
                "o.holder",
                "o.authority_id is not null",
                row -> new AuthorityObligationSummary.AuthorityCount(
                        row.getString(1),
                        ObligationHolder.valueOf(row.getString(2)),
                        ObligationState.valueOf(row.getString(3)),
                        ObligationState.valueOf(row.getString(4)),
                        row.getLong(5)));
    }

    /** What a row of counts says: a kind, a holder, two states, a number. */
    private interface Counted<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> counts(
            @Nullable String kind, @Nullable RegionCode region, String holder, String whose, Counted<T> counted) {
        requireKind(kind);
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scopes.current().narrowedTo(region), "o", parameters);
        if (kind != null) {
            parameters.add(kind);
        }
        var counts = JdbcRows.list(
                database,
                "select kind, " + holder + ", state, reminder, count(*) from obligation o where " + within
                        + " and " + whose + (kind == null ? "" : " and kind = ?")
                        + " group by 1, 2, 3, 4 order by 1, 2, 3, 4",
                parameters,
                row -> counted.of(row));
        return counts;
    }

    /**
     * One enterprise, judged by what is known now.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    @Transactional
    Standing judged(UUID enterprise) {
        var current = rules.now();
        return JdbcRows.within(
                database,
                connection -> standing(
                        connection,
                        current,
                        facts.read(connection, List.of(enterprise), current.judge(), false),
                        "enterprise_id",
                        enterprise));
    }

    /**
     * One authority, a place or its department for that sector, judged by what is known now.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    @Transactional
    Standing judged(RegionCode place, @Nullable Sector sector) {
        requireInSight(place, sector);
        var current = rules.now();
        return JdbcRows.within(
                database,
                connection -> standing(
                        connection,
                        current,
                        authorities.at(connection, place, sector, current.judge()),
                        "authority_id",
                        sector == null ? place : place + "/" + sector));
    }

    private Standing standing(
            Connection connection, RuleQueries.Rules current, List<Judged> found, String whose, Object asked)
            throws SQLException {
        var known = found.stream()
                .filter(each -> scopes.current().covers(each.region(), each.sector(), each.enterpriseId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(asked));
        var since = new LinkedHashMap<String, LocalDate>();
        JdbcRows.each(
                connection,
                "select kind, applies_since from obligation where " + whose + " = ? and applies_since is not null",
                List.of(known.id()),
                row -> since.put(row.getString(1), row.getObject(2, LocalDate.class)));
        return new Standing(known, current.judge(known, since));
    }

    /** @throws NotFound for a code of no scorecard of holders like this one */
    Scorecard card(String code, Judged holder) {
        return shipped.scorecard(code)
                .filter(card -> card.holder().contains(holder.holder()))
                .orElseThrow(() -> new NotFound(code));
    }

    /** @throws NotFound for a code of no scorecard */
    Scorecard card(String code) {
        return shipped.scorecard(code).orElseThrow(() -> new NotFound(code));
    }
}
