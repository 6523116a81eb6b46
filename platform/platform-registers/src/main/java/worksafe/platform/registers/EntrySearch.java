package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.EntryFilter.Sort;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Finds entries within the caller's scope. */
@ApplicationScoped
class EntrySearch {

    /** Behind the wall; {@code register_entry_search} stands before it and repeats it, so that parts of texts have an index. */
    private static final String TABLE = "register_entry";

    private static final String SEARCHED = "register_entry_search";

    private final KindAccess access;
    private final Entries entries;
    private final PersonalFields personal;
    private final Rows rows;
    private final Scopes scopes;

    EntrySearch(KindAccess access, Entries entries, PersonalFields personal, Rows rows, Scopes scopes) {
        this.access = access;
        this.entries = entries;
        this.personal = personal;
        this.rows = rows;
        this.scopes = scopes;
    }

    /** The latest version with those before it, the newest first. */
    @Transactional
    RegisterEntryView get(String code, UUID entryId) {
        var unused = access.read(code);
        var versions = entries.versions(code, entryId);
        if (versions.isEmpty()) {
            throw new NotFound(entryId);
        }
        return RegisterEntryView.of(versions.getFirst(), versions.subList(1, versions.size()));
    }

    /** The orders that the kind's lists offer, the default first. */
    @Transactional
    List<String> sorts(String code) {
        return EntryFilter.sorts(access.read(code)).stream().map(Sort::name).toList();
    }

    /** A page; one behind another, each in a transaction of its own, where the whole list is written. */
    @Transactional
    Slice<RegisterEntryView> list(String code, MultivaluedMap<String, String> asked, Page page) {
        var compiled = access.read(code);
        return list(compiled, EntryFilter.of(compiled, personal, asked), page);
    }

    /** A page of those with a personal value, which came in a body so that it stands in no address. */
    @Transactional
    Slice<RegisterEntryView> find(String code, String field, String value, Page page) {
        var compiled = access.read(code);
        return list(compiled, EntryFilter.ofBody(compiled, personal, field, value), page);
    }

    private Slice<RegisterEntryView> list(Compiled compiled, EntryFilter filter, Page page) {
        var sort = EntryFilter.sorts(compiled).stream()
                .filter(offered -> offered.name().equals(page.sort()))
                .findFirst()
                .orElseThrow();
        var query = query(scopes.current(), compiled.kind().code(), filter);
        var found = rows.select(query.page(page, sort), Entries::read);
        var total = page.counting() == Page.Counting.NONE
                ? null
                : rows.select(query.count(), row -> row.getLong(1)).getFirst();
        return Slice.of(found, page, row -> List.of(sort.key(row), row.entryId()), total)
                .map(entry -> RegisterEntryView.of(entry, compiled.kind()));
    }

    /** The scope repeated for the index, then the kind, then what was asked for. */
    static Query query(Scope scope, String code, EntryFilter filter) {
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scope.narrowedTo(filter.region()), "e", parameters);
        parameters.add(code);
        parameters.addAll(filter.parameters());
        return new Query(
                " from " + (filter.isSearching() ? SEARCHED : TABLE) + " e where " + within
                        + " and e.kind = ? and e.latest and " + String.join(" and ", filter.conditions()),
                parameters);
    }

    /**
     * One list.
     *
     * @param from everything behind the columns, but the place in the list
     */
    record Query(String from, List<Object> parameters) {

        Rows.Statement page(Page page, Sort sort) {
            var values = new ArrayList<>(parameters);
            var behind = "";
            var after = page.after();
            if (after != null) {
                behind = " and (" + sort.column() + ", e.entry_id) " + (sort.descending() ? "<" : ">") + " (?, ?)";
                values.add(after.value(0, sort.reader()));
                values.add(after.value(1, UUID::fromString));
            }
            values.add(page.fetch());
            var direction = sort.descending() ? " desc" : "";
            return new Rows.Statement(
                    "select " + Entries.COLUMNS + from + behind + " order by " + sort.column() + direction
                            + ", e.entry_id" + direction + " limit ?",
                    values);
        }

        Rows.Statement count() {
            return new Rows.Statement("select count(*)" + from, parameters);
        }
    }
}
