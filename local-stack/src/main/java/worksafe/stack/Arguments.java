package worksafe.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The words after a command: its operands, its switches, and its options with values. */
final class Arguments {

    private final List<String> operands = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /**
     * Reads the words.
     *
     * @param switches names that stand alone
     * @param valued names that a value follows, as next word or after {@code =}
     * @throws StackException at a name that is neither, or a missing value
     */
    Arguments(List<String> words, Set<String> switches, Set<String> valued) {
        var rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            var parts = word.split("=", 2);
            if (switches.contains(word)) {
                options.putIfAbsent(word, new ArrayList<>());
            } else if (valued.contains(parts[0])) {
                if (parts.length == 1 && rest.isEmpty()) {
                    throw new StackException(Speech.of("option.needs-value", word));
                }
                options.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(parts.length == 2 ? parts[1] : rest.removeFirst());
            } else {
                throw new StackException(Speech.of("option.unknown", word));
            }
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return List.copyOf(options.getOrDefault(option, List.of()));
    }

    Optional<String> one(String option) {
        var values = all(option);
        if (values.size() > 1) {
            throw new StackException(Speech.of("option.once", option));
        }
        return values.stream().findFirst();
    }

    OptionalInt number(String option) {
        var value = one(option);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(value.get()));
        } catch (NumberFormatException e) {
            throw new StackException(Speech.of("option.number", option, value.get()), e);
        }
    }

    List<String> operands() {
        return List.copyOf(operands);
    }

    /** The one operand that the command takes. */
    String operand(String what) {
        if (operands.size() != 1) {
            throw new StackException(
                    operands.isEmpty()
                            ? Speech.of("operand.missing", what)
                            : Speech.of("operand.one", what, String.join(" ", operands)));
        }
        return operands.getFirst();
    }

    void noOperands() {
        if (!operands.isEmpty()) {
            throw new StackException(Speech.of("operand.surplus", String.join(" ", operands)));
        }
    }
}
