package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declared map of personal columns, held against the schema of the service under test: {@code
 * META-INF/worksafe/personal-columns.csv} of each module on its class path (个人信息保护法 Art. 51, 55).
 */
public final class PersonalMap {

    private static final String FILE = "META-INF/worksafe/personal-columns.csv";
    private static final String ANY = "*";

    /** Whose codes the one erasure goes by; a feature that erases by itself has a code of its own. */
    private static final String BY_ERASURE = "personal-retention.";

    /** What has something kept: an article, or that it is yet to be looked up. */
    private static final Pattern CLAUSE = Pattern.compile("第.+条|待核");

    /** Names of columns that hold, or may well hold, something of a person. References and figures are no datum of their own. */
    private static final Pattern NAMES = Pattern.compile(
            "(^|_)(name|names|named|phone|mobile|telephone|fax|email|mail|wechat|resident|id_number|identity|birth|born"
                    + "|sex|gender|address|bank|iban|account|accounts|account_key|subject|actor|on_behalf_of|person|persons"
                    + "|people|suspect|signer|signers|principal|representative|responsible|teacher|guide|examiner|officer"
                    + "|applicant|invitee|learner|learner_key|author|assignee|deputy|deputies|submitter|chair|attendees"
                    + "|members|team|checker|assessor|informant|mentions|keeper|owner|leader|tail|masked|shown|sealed"
                    + "|index|nonce|code_hash|latitude|longitude|who|sender|education|employment)$"
                    + "|_(by|by_name|index|hash|print|technical|operating)$"
                    + "|^(first|second|third)_(examiner|account|name)$|^verification_(first|second)$"
                    + "|^(born|by|birth|phone|name|person|resident)_");

    private static final Pattern BIRTHS = Pattern.compile("birth|born");
    /** The checks of the sealed column {@code s}. */
    private static final String CHECKS_OF_SEALED =
            " from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)"
                    + " where c.conrelid = to_regclass(s.target) and c.contype = 'c' and a.attname = s.held";

    private static final Pattern COMMENTS =
            Pattern.compile("personal|个人|姓名|电话|手机|身份证|住址|生日|出生|银行账|邮箱", Pattern.CASE_INSENSITIVE);

    private PersonalMap() {}

    /** How a datum stands in its column. */
    public enum Form {
        /** Sealed under the data key, and opened for a purpose only. */
        SEALED,
        /** What is shown in its place. */
        MASKED,
        /** A hash that is compared and shows nothing. */
        HASHED,
        /** By which equal values are found. */
        SEARCH_INDEX,
        /** In clear, behind the wall: of people who act in their office or post. */
        PLAIN_OFFICIAL,
        /** In clear, behind the wall: of other people, without whom the act could not be done. */
        PLAIN,
        /** Looks like it, and is nobody's; its purpose says what it is. */
        NOT_PERSONAL
    }

    /** What becomes of a datum once it is over. */
    public enum Erased {
        /** Its column is emptied; the row stays. */
        EMPTY,
        /** The row is removed. */
        REMOVE
    }

    /**
     * A row of the map.
     *
     * @param table a table, or {@code *} and how the names of several end
     * @param datum what it is of a person; empty where it is none
     * @param purpose what it is kept for
     * @param basis the clause that allows it; empty where it is nobody's
     * @param retentionPolicy the code of the policy that says how long; or else
     * @param retention why it has no period of its own, with the clause that has it kept, or what ends it
     * @param begins from when on the period counts, or what it ends by; empty where it is kept without end
     * @param erased what then becomes of it; absent where it is kept without end
     */
    public record Row(
            String table,
            String column,
            String datum,
            Form form,
            String purpose,
            String basis,
            String retentionPolicy,
            String retention,
            String begins,
            @Nullable Erased erased) {

        private boolean isOf(Column of) {
            return column.equals(of.name())
                    && (table.startsWith(ANY) ? of.table().endsWith(table.substring(1)) : table.equals(of.table()));
        }

        private boolean isWhole() {
            return form == Form.NOT_PERSONAL
                    ? !purpose.isEmpty()
                    : !datum.isEmpty()
                            && !purpose.isEmpty()
                            && !basis.isEmpty()
                            && retentionPolicy.isEmpty() != retention.isEmpty()
                            && begins.isEmpty() == (erased == null)
                            && (erased != null
                                    || retentionPolicy.isEmpty()
                                            && CLAUSE.matcher(retention).find());
        }

        private String place() {
            return table + "." + column;
        }
    }

    /**
     * A column of the schema.
     *
     * @param type as {@code format_type} calls it
     */
    public record Column(String table, String name, String type, String comment) {

        private boolean seemsPersonal() {
            return COMMENTS.matcher(comment).find()
                    || (holdsWords()
                                    || type.equals("date")
                                            && BIRTHS.matcher(name).find())
                            && NAMES.matcher(name).find();
        }

        private boolean holdsWords() {
            return switch (type.replaceAll("\\([0-9,]*\\)", "")) {
                case "text", "text[]", "character varying", "character varying[]", "json", "jsonb", "bytea" -> true;
                case "numeric", "double precision" -> name.endsWith("itude");
                default -> false;
            };
        }

        private String place() {
            return table + "." + name;
        }
    }

    /** The rows that the modules on the class path ship. */
    public static List<Row> rows() {
        var rows = new ArrayList<Row>();
        try {
            // By its address, since the class loader of a test may tell of a module twice.
            var files = new TreeMap<String, URL>();
            for (var file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                files.put(file.toExternalForm(), file);
            }
            for (var file : files.values()) {
                try (var records = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    records.stream().map(PersonalMap::row).forEach(rows::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                line.getField("table"),
                line.getField("column"),
                line.getField("datum"),
                Form.valueOf(line.getField("form")),
                line.getField("purpose"),
                line.getField("basis"),
                line.getField("retention_policy"),
                line.getField("retention"),
                line.getField("begins"),
                line.getField("erased").isEmpty() ? null : Erased.valueOf(line.getField("erased")));
    }

    /** The columns of the service's tables, those of partitions with their parent's, without Flyway's. */
    public static List<Column> columns() {
        return TestDatabase.column("select c.relname || '|' || a.attname || '|' || format_type(a.atttypid, null) || '|'"
                        + " || coalesce(col_description(c.oid, a.attnum), '')"
                        + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                        + " and not c.relispartition and a.attnum > 0 and not a.attisdropped"
                        + " and c.relname not in ('flyway_schema_history', 'platform_history')"
                        + " order by c.relname, a.attnum")
                .stream()
                .map(PersonalMap::column)
                .toList();
    }

    private static Column column(String line) {
        var parts = List.of(line.split("\\|", 4));
        return new Column(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /**
     * Fails unless the map names each column that seems personal, and nothing that is no column, and unless the columns that it calls
     * sealed are those that a rotation of keys goes through, and each that holds one value refuses what is not sealed: the rotation
     * would leave it in clear. Those that are kept for a term are those that the erasure goes through.
     */
    public static void assertHolds() {
        var rows = rows();
        assertThat(rows).as("rows of %s", FILE).hasSizeGreaterThan(50);
        assertThat(faults(rows, columns(), TestDatabase.column("select code from policy_definition")))
                .as("%s against the schema", FILE)
                .isEmpty();
        var sealed = rows.stream()
                .filter(row -> row.form() == Form.SEALED)
                .map(Row::place)
                .toList();
        assertThat(TestDatabase.column("select name from sealed_column"))
                .as("columns that a migration declares by keep_sealed")
                .containsExactlyInAnyOrderElementsOf(sealed);
        assertThat(TestDatabase.column(
                        "select s.name from sealed_column s where s.sealed_as not like '%.*' and not exists (select"
                                + CHECKS_OF_SEALED
                                + " and c.convalidated and pg_get_constraintdef(c.oid) like '%v[12]%')"))
                .as("sealed columns that take a value in clear")
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select s.name || ' ' || x.conname from sealed_column s cross join lateral (select c.conname"
                                + CHECKS_OF_SEALED
                                + " and pg_get_constraintdef(c.oid) like '%v1%') x"))
                .as("sealed columns that take values of one algorithm only")
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select concat_ws(' ', 'personal-retention.' || r.name, r.target || '.' || h, r.way)"
                                + " from personal_retention r, unnest(r.held) h"))
                .as("columns that a migration declares by keep_for")
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.retentionPolicy().startsWith(BY_ERASURE))
                        .map(row -> row.retentionPolicy() + " " + row.place() + " " + row.erased())
                        .toList());
    }

    /**
     * What is wrong with a map.
     *
     * @param policies codes of the policies that there are
     */
    static List<String> faults(Collection<Row> rows, Collection<Column> columns, Collection<String> policies) {
        var faults = new ArrayList<String>();
        for (var column : columns) {
            if (column.seemsPersonal() && rows.stream().noneMatch(row -> row.isOf(column))) {
                faults.add(column.place() + " seems to be of a person and is not on the map");
            }
        }
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (columns.stream().noneMatch(row::isOf)) {
                faults.add(row.place() + " is no column");
            }
            if (!row.isWhole()) {
                faults.add(
                        row.place()
                                + " does not say what it is, for what, by which clause, and for how long or by which clause without end");
            }
            if (!row.retentionPolicy().isEmpty() && !policies.contains(row.retentionPolicy())) {
                faults.add(row.place() + " is kept by the policy " + row.retentionPolicy() + ", which there is not");
            }
            if (!seen.add(row.place())) {
                faults.add(row.place() + " is on the map twice");
            }
        }
        return faults;
    }
}
