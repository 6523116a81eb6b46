package worksafe.registry.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** The official texts that the present scope shows. */
@ApplicationScoped
class OfficialTexts extends WalledRepository<OfficialText> {

    private static final String QUOTE =
            "insert into law_clause (id, document_id, label, certainty, text, text_id, text_source,"
                    + " text_read_on, text_confirmed_at, text_region)"
                    + " select t.document_id || '.' || c.number, t.document_id, c.label, 'CERTAIN', c.wording, t.id, t.source, t.read_on,"
                    + " t.decided_at, t.region from law_text t cross join unnest(t.numbers, t.labels, t.wordings) as c (number, label, wording)"
                    + " where t.id = :id"
                    + " on conflict (id) do update set text = excluded.text, text_id = excluded.text_id,"
                    + " text_source = excluded.text_source, text_read_on = excluded.text_read_on,"
                    + " text_confirmed_at = excluded.text_confirmed_at, text_region = excluded.text_region,"
                    + " certainty = excluded.certainty"
                    + " where law_clause.text_region is null or law_clause.text_region between :low and :high";

    private final EntityManager entities;
    private final Listing<OfficialTextSummary> listing;

    OfficialTexts(Scopes scopes, EntityManager entities, Listings listings) {
        super(scopes);
        this.entities = entities;
        listing =
                listings.walled(OfficialText.class, OfficialTextSummary.class, OfficialTextFilter.class, "-broughtAt");
    }

    /** Those that the filter leaves. */
    Slice<OfficialTextSummary> list(OfficialTextFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * Quotes its clauses from now on, in the place of what its own office or one within its place brought in.
     *
     * @throws RuleViolation 422 when one of them is quoted from the text of a higher authority, or of one elsewhere
     */
    void quote(OfficialText text) {
        flush();
        var quoted = entities.createNativeQuery(QUOTE)
                .setParameter("id", text.id())
                .setParameter("low", text.region().low())
                .setParameter("high", text.region().high())
                .executeUpdate();
        if (quoted < text.clauseCount()) {
            throw new RuleViolation(RegistryProblem.LAW_TEXT_OF_HIGHER, String.valueOf(text.clauseCount() - quoted));
        }
    }
}
