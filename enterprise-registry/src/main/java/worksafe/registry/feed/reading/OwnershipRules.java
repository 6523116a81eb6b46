package worksafe.registry.feed.reading;

import java.util.List;

/**
 * How the words of an enterprise's type tell whether it belongs to the non-public economy (非公有制). The rules are rows of
 * the table {@code ownership_by_type}, tried in their order; the first whose words the type contains decides.
 */
public record OwnershipRules(List<Rule> rules) {

    /** What is said where no rule fits; also where no type is given. */
    static final String UNKNOWN = "UNKNOWN";

    public OwnershipRules {
        rules = List.copyOf(rules);
    }

    /** One of {@code PUBLIC}, {@code NON_PUBLIC}, {@code UNKNOWN}. */
    String of(String type) {
        return rules.stream()
                .filter(rule -> type.contains(rule.words()))
                .map(Rule::ownership)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** One row: a type that contains these words has this ownership. */
    public record Rule(String words, String ownership) {}
}
