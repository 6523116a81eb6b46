package worksafe.kernel.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.ReferenceTable;
import worksafe.kernel.Sha256;
import worksafe.kernel.Text;

/** The documents and clauses that ship, read once. */
public final class LawLibrary {

    private static final ReferenceTable DOCUMENTS = new ReferenceTable(
            "law-documents.csv",
            "id,title,edition,number,issuer,force,standard,issued,from,to,replaced_by,amends,url,certainty,names");
    private static final ReferenceTable CLAUSES = new ReferenceTable("law-clauses.csv", "id,label,subject,certainty");
    private static final String STATE = "中华人民共和国";

    private final Map<String, LawDocument> documents;
    private final Map<String, LawClause> clauses;
    private final Map<String, String> spellings;

    private LawLibrary(Map<String, LawDocument> documents, Map<String, LawClause> clauses) {
        this.documents = documents;
        this.clauses = clauses;
        this.spellings = spellings(documents.values());
    }

    /** The library of this release. */
    public static LawLibrary shipped() {
        return Holder.SHIPPED;
    }

    /** By which one knows whether this is the library that one has already; no row is read for it. */
    public static String edition() {
        var digest = Sha256.digest();
        DOCUMENTS.digest(digest);
        CLAUSES.digest(digest);
        return Sha256.hex(digest);
    }

    public Collection<LawDocument> documents() {
        return documents.values();
    }

    public Collection<LawClause> clauses() {
        return clauses.values();
    }

    public Optional<LawDocument> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    public Optional<LawClause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /**
     * The document that a source text names, by title with edition or number, by either number alone, or by a title that only
     * one document has; brackets, blanks and width do not matter.
     */
    public Optional<LawDocument> named(String source) {
        return Optional.ofNullable(spellings.get(folded(source))).flatMap(this::document);
    }

    /**
     * The most exact id for a source and its clause: that of the clause which the clause text begins with, or of the one around
     * it, else that of the document; empty where the library has no such document.
     */
    public Optional<String> pointer(String source, String clause) {
        return named(source).map(document -> {
            var number = ClauseNumber.leading(clause);
            while (number.isPresent()) {
                var id = number.get().in(document.id());
                if (clauses.containsKey(id)) {
                    return id;
                }
                number = number.get().outer();
            }
            return document.id();
        });
    }

    /**
     * What stands in the place of the document on the day, by the chain of replacements; empty where the chain ends before.
     */
    public Optional<LawDocument> current(LawDocument document, LocalDate day) {
        var seen = new HashSet<String>();
        var next = Optional.of(document);
        while (next.isPresent()
                && !next.get().inForceOn(day)
                && seen.add(next.get().id())) {
            next = Optional.ofNullable(next.get().replacedBy()).flatMap(this::document);
        }
        return next.filter(found -> found.inForceOn(day));
    }

    /** Every spelling that means one document and no other. */
    private static Map<String, String> spellings(Collection<LawDocument> documents) {
        var owners = new HashMap<String, Set<String>>();
        for (var document : documents) {
            spellings(document)
                    .forEach(spelling -> owners.computeIfAbsent(folded(spelling), _ -> new HashSet<>())
                            .add(document.id()));
        }
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, owner -> owner.getValue().iterator().next()));
    }

    private static Stream<String> spellings(LawDocument document) {
        var titles = Stream.of(document.title(), document.title().replace(STATE, ""))
                .distinct()
                .toList();
        var tags = Stream.concat(
                        Stream.of(document.edition(), document.number()).filter(tag -> tag != null),
                        document.names().stream())
                .toList();
        var numbers = tags.stream().filter(tag -> tag.contains("号") || tag.startsWith("GB"));
        var both = titles.stream().flatMap(title -> tags.stream().map(tag -> title + "（" + tag + "）"));
        return Stream.of(titles.stream(), both, numbers).flatMap(Function.identity());
    }

    private static String folded(String text) {
        return Text.halfWidth(Text.nfc(text))
                .replaceAll("[\\s《》〈〉“”\"]", "")
                .replaceAll("[〔\\[]", "〔")
                .replaceAll("[〕\\]]", "〕");
    }

    private static LawLibrary read() {
        try (var documents = DOCUMENTS.rows();
                var clauses = CLAUSES.rows()) {
            return new LawLibrary(
                    byId(documents.map(LawLibrary::document), LawDocument::id),
                    byId(clauses.map(LawLibrary::clause), LawClause::id));
        }
    }

    private static <T> Map<String, T> byId(Stream<T> rows, Function<T, String> id) {
        var all = new LinkedHashMap<String, T>();
        rows.forEach(row -> {
            if (all.put(id.apply(row), row) != null) {
                throw new IllegalStateException("the law library has " + id.apply(row) + " twice");
            }
        });
        return all;
    }

    private static LawDocument document(String[] row) {
        return new LawDocument(
                row[0],
                row[1],
                text(row[2]),
                text(row[3]),
                text(row[4]),
                Force.valueOf(row[5]),
                Boolean.parseBoolean(row[6]),
                day(row[7]),
                day(row[8]),
                day(row[9]),
                text(row[10]),
                text(row[11]),
                text(row[12]),
                Certainty.valueOf(row[13]),
                row[14].isEmpty() ? List.of() : Arrays.asList(row[14].split("\\|")));
    }

    private static LawClause clause(String[] row) {
        return new LawClause(
                row[0], row[0].substring(0, row[0].indexOf('.')), row[1], row[2], Certainty.valueOf(row[3]));
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    private static final class Holder {
        private static final LawLibrary SHIPPED = read();
    }
}
