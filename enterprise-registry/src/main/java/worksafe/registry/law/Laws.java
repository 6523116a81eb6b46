package worksafe.registry.law;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The documents, their clauses and what changed. Everybody may read all of it: it is public law. */
@ApplicationScoped
class Laws {

    private static final int LONGEST_SEARCH = 100;
    private static final LawFilter EVERY_LAW = new LawFilter(null, null, null, null, null);
    private static final ClauseFilter EVERY_CLAUSE = new ClauseFilter(null, null, null, null);

    private final Listing<LawSummary> laws;
    private final Listing<ClauseView> clauses;
    private final Listing<LawChange.Line> changes;

    Laws(Listings listings) {
        laws = listings.open(LawEntry.class, LawSummary.class, LawFilter.class, "title");
        clauses = listings.open(ClauseEntry.class, ClauseView.class, ClauseFilter.class, "position");
        changes = listings.open(LawChange.class, LawChange.Line.class, LawChange.Filter.class, "-day");
    }

    /** @throws NotFound when there is no such document */
    LawSummary get(String id) {
        return only(() -> laws.of(EVERY_LAW), "title", id);
    }

    /** The document with its neighbours. */
    LawView view(String id) {
        var law = get(id);
        return new LawView(law, neighbour(law.replacedBy()), neighbour(law.amends()));
    }

    /** @throws NotFound when there is no such clause */
    ClauseView clause(String id) {
        return only(() -> clauses.of(EVERY_CLAUSE), "position", id);
    }

    private @Nullable LawSummary neighbour(@Nullable String id) {
        return id == null ? null : get(id);
    }

    private static <R> R only(Supplier<Listing<R>.Selection> all, String sort, String id) {
        var one = new Page(sort, 1, null, Page.Counting.NONE);
        return QuarkusTransaction.joiningExisting()
                .call(() -> all.get().where("r.id = :id", "id", id).page(one))
                .items()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    Slice<LawSummary> list(LawFilter filter, PageQuery query) {
        return laws.slice(query, () -> found(laws.of(filter), filter.text()));
    }

    Slice<ClauseView> list(ClauseFilter filter, PageQuery query) {
        return clauses.slice(query, () -> found(clauses.of(filter), filter.text()));
    }

    Slice<LawChange.Line> list(LawChange.Filter filter, PageQuery query) {
        return changes.slice(filter, query);
    }

    /** Those whose words hold the text: its pairs of characters by index, then the text itself. */
    private static <R> Listing<R>.Selection found(Listing<R>.Selection all, @Nullable String text) {
        var searched = searched(text);
        return all.where(
                        "cast(sql('name_pairs(?) @@ text_query('''', ?)', r.words, :searched) as Boolean) = true",
                        "searched",
                        searched)
                .where("cast(sql('strpos(?, text_fold(?)) > 0', r.words, :part) as Boolean) = true", "part", searched);
    }

    /**
     * What is searched for; absent where nothing is.
     *
     * @throws RequestProblem 400 with the parameter's name
     */
    static @Nullable String searched(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST_SEARCH || !Text.isClean(text)) {
            throw RequestProblem.invalid(Violation.query("text", "length-range", 1, LONGEST_SEARCH));
        }
        return text;
    }
}
