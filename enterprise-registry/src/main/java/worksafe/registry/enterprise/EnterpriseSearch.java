package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.service.ListQuery;

/** Finds enterprises by a part of their name, of one character or more. */
@ApplicationScoped
class EnterpriseSearch {

    private final EntityManager entities;

    EnterpriseSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<EnterpriseSummary> list(EnterpriseFilter filter, String searched, Page page, Scope scope) {
        return query(filter, searched, scope).list(entities, EnterpriseSummary.class, page, Enterprises.sorts("v"));
    }

    @Nullable
    Long total(EnterpriseFilter filter, String searched, Page page, Scope scope) {
        return query(filter, searched, scope).total(entities, page);
    }

    private static ListQuery query(EnterpriseFilter filter, String searched, Scope scope) {
        var query = new ListQuery(
                        "select new " + EnterpriseSummary.class.getName() + "("
                                + EnterpriseSummary.COLUMNS.formatted("v") + ")",
                        "from EnterpriseSearchView v",
                        "v")
                .within(scope.narrowedTo(filter.region));
        filter.narrow(query, "v");
        return query.where(
                        "cast(sql('name_pairs(?) @@ cast(? as tsquery)', v.name, :pairs) as Boolean) = true",
                        "pairs",
                        pairs(searched))
                // Pairs may stand apart from each other; only the text itself tells.
                .where("locate(:searched, lower(v.name)) > 0", "searched", searched);
    }

    /** The condition on the index: every pair of neighbours, or, for one character, every pair that begins with it. */
    static String pairs(String searched) {
        int[] letters = searched.codePoints().toArray();
        if (letters.length == 1) {
            return lexeme(letters, 0, 1) + ":*";
        }
        var pairs = new StringBuilder();
        for (int i = 0; i < letters.length - 1; i++) {
            pairs.append(i == 0 ? "" : " & ").append(lexeme(letters, i, 2));
        }
        return pairs.toString();
    }

    private static String lexeme(int[] letters, int from, int count) {
        return "'" + new String(letters, from, count).replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
