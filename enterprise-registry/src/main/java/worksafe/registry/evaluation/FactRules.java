package worksafe.registry.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.obligations.EvidenceRule;
import worksafe.platform.obligations.ObligationKind;

/**
 * Where the facts are read that kinds of obligations name.
 *
 * @param sums those that are added up, by name
 * @param bySource those that are read, by source and name
 * @param registers the kinds of registers, that of papers that release among them
 * @param archives what other contexts announce, as {@code <context>/<kind>}
 * @param archivesOver those of them that speak too when they are over
 */
record FactRules(
        Map<String, EvidenceRule> sums,
        Map<String, Map<String, EvidenceRule>> bySource,
        List<String> registers,
        List<String> archives,
        List<String> archivesOver) {

    /** The register of papers that release from an obligation. */
    static final String EXEMPTIONS = "obligation-exemption";

    static FactRules of(Stream<ObligationKind> kinds) {
        var sums = new LinkedHashMap<String, EvidenceRule>();
        var bySource = new LinkedHashMap<String, Map<String, EvidenceRule>>();
        kinds.flatMap(kind -> kind.evidence().entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    var rule = each.getValue();
                    if (rule.sum() == null) {
                        bySource.computeIfAbsent(rule.source(), unused -> new LinkedHashMap<>())
                                .put(each.getKey(), rule);
                    } else {
                        sums.put(each.getKey(), rule);
                    }
                });
        return new FactRules(
                sums,
                bySource,
                Stream.concat(rules(bySource).flatMap(FactRules::registers), Stream.of(EXEMPTIONS))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                archives(rules(bySource)),
                archives(rules(bySource).filter(EvidenceRule::hearsWhatEnded)));
    }

    private static Stream<@Nullable String> registers(EvidenceRule rule) {
        var covered = rule.covered();
        return Stream.concat(
                Stream.ofNullable(rule.register()),
                covered == null ? Stream.of() : covered.registers().keySet().stream());
    }

    private static List<String> archives(Stream<EvidenceRule> rules) {
        return rules.map(EvidenceRule::archive)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<EvidenceRule> rules(Map<String, Map<String, EvidenceRule>> bySource) {
        return bySource.values().stream().flatMap(rules -> rules.values().stream());
    }
}
