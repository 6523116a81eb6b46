package worksafe.platform.duties.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import worksafe.kernel.Combination;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyCode;
import worksafe.kernel.PolicyDefinition;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyParameter.ParameterKind;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Stricter;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;

/**
 * Every question that this process puts to its policy book, with what a row may answer. A row enters the book only if it
 * can be read so, and is read only then: whoever evaluates a policy need not ask what it says.
 *
 * <p>{@code policy-codes.csv}, on the class path of whoever evaluates a policy: {@code code,combination,effect,setters,stricter,parameter,
 * kind,bounds,unit,needed,zh,en}, a line for each parameter, the answer proper first. The bounds keep out what no document says and nobody can
 * keep; they are the system's own, not the law's. Lines of one code agree about all that is said of the code.
 */
@Singleton
class PolicyCodes {

    private static final String TABLE = "policy-codes.csv";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<PolicyCodeView> lines;
    private final List<PolicyCode> codes;

    PolicyCodes() {
        this(shipped(Thread.currentThread().getContextClassLoader()));
    }

    PolicyCodes(List<PolicyCodeView> lines) {
        this.lines = List.copyOf(lines);
        var byCode = new LinkedHashMap<String, List<PolicyCodeView>>();
        for (var line : lines) {
            byCode.computeIfAbsent(line.code(), code -> new ArrayList<>()).add(line);
        }
        this.codes = byCode.values().stream().map(PolicyCodes::code).toList();
    }

    private static PolicyCode code(List<PolicyCodeView> lines) {
        var first = lines.getFirst();
        if (lines.stream().anyMatch(line -> !line.saysTheSameOfItsCode(first))) {
            throw new IllegalStateException(TABLE + ": two things are said of " + first.code());
        }
        return new PolicyCode(
                first.code(),
                first.combination(),
                first.effect(),
                first.stricter(),
                first.setters(),
                lines.stream().map(PolicyCodeView::reads).toList());
    }

    /** The lines of every table that the class loader can see. */
    private static List<PolicyCodeView> shipped(ClassLoader loader) {
        var lines = new ArrayList<PolicyCodeView>();
        try {
            for (var table : Collections.list(loader.getResources(TABLE))) {
                try (var reader = new InputStreamReader(table.openStream(), StandardCharsets.UTF_8)) {
                    lines.addAll(read(reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** @throws IllegalStateException naming the line that says nothing */
    static List<PolicyCodeView> read(Reader table) throws IOException {
        var lines = new ArrayList<PolicyCodeView>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (var line : records) {
                try {
                    lines.add(line(line));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(
                            TABLE + ", line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
        return lines;
    }

    private static PolicyCodeView line(NamedCsvRecord line) {
        var view = new PolicyCodeView(
                line.getField("code"),
                Combination.valueOf(line.getField("combination")),
                PolicyEffect.valueOf(line.getField("effect")),
                RegionLevel.valueOf(line.getField("setters")),
                Stricter.valueOf(line.getField("stricter")),
                line.getField("parameter"),
                ParameterKind.valueOf(line.getField("kind")),
                line.getField("bounds"),
                line.getField("unit"),
                line.getField("needed").equals("yes"),
                line.getField("zh"),
                line.getField("en"));
        if (view.purposeZh().isBlank() || view.purposeEn().isBlank()) {
            throw new IllegalArgumentException("what is " + view.code() + " for?");
        }
        var counts = view.kind() == ParameterKind.WHOLE || view.kind() == ParameterKind.NUMBER;
        if (counts && view.unit().isBlank()) {
            throw new IllegalArgumentException("what does " + view.code() + " count?");
        }
        return view.checked();
    }

    /** The question of that code; empty for what nobody asks. */
    Optional<PolicyDefinition> definition(String code) {
        return covering(code).map(known -> known.definition(code));
    }

    /** What is known of that code; empty for what nobody asks. */
    Optional<PolicyCode> covering(String code) {
        return codes.stream().filter(known -> known.covers(code)).findFirst();
    }

    /** All that can be asked, with what may be answered. */
    List<PolicyCodeView> lines() {
        return lines;
    }

    /**
     * Refuses what nobody here could read.
     *
     * @throws RuleViolation 422 {@code policy-unknown} for what nobody asks
     * @throws InvalidValue where the row says something else than what is asked
     */
    void require(String code, Map<String, PolicyValue> said) {
        covering(code)
                .orElseThrow(() -> new RuleViolation(DutyProblem.POLICY_UNKNOWN, code))
                .require(code, said);
    }

    /**
     * What ships leaves nobody guessing how a period is counted.
     *
     * @throws IllegalStateException for a period that does not say whether a day off moves its end
     */
    void requireCounting(PolicyRow row) {
        var counts = covering(row.code()).orElseThrow().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(PolicyRow.HOLIDAY_MOVES_END));
        var isDay = row.find(PolicyRow.VALUE).orElseThrow() instanceof PolicyValue.Words(var text)
                && DAY.matcher(text).matches();
        if (counts && !isDay && row.find(PolicyRow.HOLIDAY_MOVES_END).isEmpty()) {
            throw new IllegalStateException(
                    row.code() + ": does a day off move the end of a period from " + row.validFrom() + "?");
        }
    }

    /** Whether a row that says this is used. */
    boolean reads(String code, Map<String, PolicyValue> said) {
        try {
            require(code, said);
            return true;
        } catch (InvalidValue | RuleViolation unreadable) {
            return false;
        }
    }
}
