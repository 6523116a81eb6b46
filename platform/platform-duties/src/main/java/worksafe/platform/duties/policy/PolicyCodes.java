package worksafe.platform.duties.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
import java.util.Set;
import java.util.TreeSet;
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
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;

/**
 * Every question that this process puts to its policy book, with what a row may answer. A row enters the book only if it
 * can be read so, and is read only then: whoever evaluates a policy need not ask what it says.
 *
 * <p>{@code policy-codes.csv}, on the class path of whoever evaluates a policy: {@code code,combination,effect,setters,stricter,parameter,
 * kind,bounds,unit,needed,zh,en,byTrade}, a line for each parameter, the answer proper first. The bounds keep out what no document says and nobody can
 * keep; they are the system's own, not the law's. Lines of one code agree about all that is said of the code. {@code byTrade}, {@code yes} or
 * left out, says that the question is put with the trades of an enterprise.
 */
@Singleton
class PolicyCodes {

    private static final String TABLE = "policy-codes.csv";

    private static final String ANY = "*";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<PolicyCodeView> lines;
    private final List<PolicyCode> codes;
    private final Iterable<? extends PolicyBook.Words> parts;

    @Inject
    PolicyCodes(@Any Instance<PolicyBook.Words> parts) {
        this(shipped(Thread.currentThread().getContextClassLoader()), parts);
    }

    PolicyCodes(List<PolicyCodeView> lines, Iterable<? extends PolicyBook.Words> parts) {
        this.lines = List.copyOf(lines);
        this.parts = parts;
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
        try (var records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(table)) {
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
        var effect = PolicyEffect.valueOf(line.getField("effect"));
        var view = new PolicyCodeView(
                line.getField("code"),
                Combination.valueOf(line.getField("combination")),
                effect,
                PolicyCodeView.leastForce(effect),
                RegionLevel.valueOf(line.getField("setters")),
                Stricter.valueOf(line.getField("stricter")),
                line.getField("parameter"),
                ParameterKind.valueOf(line.getField("kind")),
                line.getField("bounds"),
                line.getField("unit"),
                line.getField("needed").equals("yes"),
                line.findField("byTrade").filter("yes"::equals).isPresent(),
                line.getField("zh"),
                line.getField("en"),
                List.of());
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

    /** Whether a row with that code may name a trade: whether the trades of an enterprise are told when it is asked. */
    boolean isByTrade(String code) {
        return covering(code).stream()
                .anyMatch(known -> lines.stream().anyMatch(line -> line.code().equals(known.code()) && line.byTrade()));
    }

    /**
     * What is known of the code of a row that is to enter the book: also the word for {@code *} must be one that is asked for.
     *
     * @throws RuleViolation 422 {@code policy-unknown}, with the codes that are nearest, for what nobody asks
     */
    PolicyCode entering(String code) {
        return covering(code).filter(known -> isAsked(known, code)).orElseThrow(() -> unknown(code));
    }

    /**
     * What is said to whoever names a code that is none.
     *
     * @return 422 {@code policy-unknown} with the codes that are nearest
     */
    RuleViolation unknown(String code) {
        return new RuleViolation(DutyProblem.POLICY_UNKNOWN, code, nearest(code));
    }

    /**
     * Refuses a code that is no question, so that an answer without rows is not taken for a silent book.
     *
     * @throws RequestProblem 400 with the codes that are nearest
     */
    void requireAsked(String code) {
        if (covering(code).filter(known -> isAsked(known, code)).isEmpty()) {
            throw RequestProblem.invalid(RequestProblem.Violation.query("code", "policy-code-unknown", nearest(code)));
        }
    }

    private String nearest(String code) {
        var asked = codes.stream().flatMap(known -> asked(known).stream()).toList();
        return String.join(", ", NearestCodes.to(code, asked));
    }

    private boolean isAsked(PolicyCode known, String code) {
        var star = known.code().indexOf(ANY);
        if (star < 0) {
            return true;
        }
        var word = code.substring(star, code.length() - (known.code().length() - star - ANY.length()));
        for (var part : parts) {
            if (part.areFor(known.code()) && part.include(word)) {
                return true;
            }
        }
        return false;
    }

    /** The questions that are put under that code: where it has a {@code *}, one for each word that may stand there. */
    private Set<String> asked(PolicyCode known) {
        if (!known.code().contains(ANY)) {
            return Set.of(known.code());
        }
        var asked = new TreeSet<String>();
        for (var part : parts) {
            if (part.areFor(known.code())) {
                part.words().forEach(word -> asked.add(known.code().replace(ANY, word)));
            }
        }
        return asked;
    }

    /** All that can be asked, with what may be answered. */
    List<PolicyCodeView> lines() {
        return lines;
    }

    /** The same with the words that may stand for {@code *}. */
    List<PolicyCodeView> linesWithWords() {
        return lines.stream()
                .map(line -> line.code().contains(ANY) ? line.with(words(line.code())) : line)
                .toList();
    }

    private List<String> words(String code) {
        var words = new TreeSet<String>();
        for (var part : parts) {
            if (part.areFor(code)) {
                words.addAll(part.words());
            }
        }
        return List.copyOf(words);
    }

    /**
     * Refuses what nobody here could read.
     *
     * @throws RuleViolation 422 {@code policy-unknown} for what nobody asks
     * @throws InvalidValue where the row says something else than what is asked
     */
    void require(String code, Map<String, PolicyValue> said) {
        var known = covering(code).orElseThrow(() -> unknown(code));
        known.require(code, said);
        for (var part : parts) {
            if (part.areFor(known.code())) {
                part.require(code, said);
            }
        }
    }

    /**
     * What ships leaves nobody guessing how a period is counted.
     *
     * @throws IllegalStateException for a period that does not say whether a day off moves its end
     */
    void requireCounting(PolicyRow row) {
        var counts = covering(row.code()).orElseThrow().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(PolicyRow.HOLIDAY_MOVES_END));
        var isDay = row.find(PolicyRow.VALUE)
                .filter(value -> value instanceof PolicyValue.Words(var text)
                        && DAY.matcher(text).matches())
                .isPresent();
        if (counts && !isDay && row.find(PolicyRow.HOLIDAY_MOVES_END).isEmpty()) {
            throw new IllegalStateException(
                    row.code() + ": does a day off move the end of a period from " + row.validFrom() + "?");
        }
    }

    /** Whether a row that says this is used. */
    boolean reads(String code, Map<String, PolicyValue> said) {
        try {
            var unused = entering(code);
            require(code, said);
            return true;
        } catch (InvalidValue | RuleViolation unreadable) {
            return false;
        }
    }
}
