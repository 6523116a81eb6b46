package worksafe.platform.obligations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import worksafe.kernel.PolicyRow;

/**
 * A kind of obligation: what it is called, and where the evidence is read. Who owes it, how much and by when stand in the policy
 * book under {@code obligation.<rule>}: a place has one row for a rule, and what all rules ask is asked.
 *
 * @param code lower-case words joined by hyphens
 * @param version raised with every change, so that all are judged anew
 * @param holder of whom it is asked; of enterprises where nobody is named
 * @param rules the questions that the policy book answers, each a word as the code is; the code itself where none is named
 * @param lifting those of the rules that ask for nothing but lift the others where what they name is there, such as a balance that
 *     is large enough for nothing to be added; none where nobody is named
 * @param evidence facts by their names; a row's {@code value} names those that meet it, its conditions and {@code of} may name
 *     any evidence of any kind
 */
public record ObligationKind(
        String code,
        int version,
        Naming title,
        List<ObligationHolder> holder,
        List<String> rules,
        List<String> lifting,
        Map<String, EvidenceRule> evidence) {

    private static final String POLICIES = "obligation.";

    @SuppressWarnings("ConstantValue") // read from JSON
    public ObligationKind {
        holder = holder == null ? ObligationHolder.UNSAID : List.copyOf(holder);
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
        rules = rules == null ? List.of(code) : List.copyOf(rules);
        lifting = lifting == null ? List.of() : List.copyOf(lifting);
        if (code == null || !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || version < 1 || title == null) {
            throw new IllegalArgumentException("no kind of obligation: " + code);
        }
        if (holder.isEmpty() || holder.contains(ObligationHolder.ENTERPRISE) && holder.size() > 1) {
            throw new IllegalArgumentException(code + " is asked of enterprises or of authorities");
        }
        if (!rules.containsAll(lifting)) {
            throw new IllegalArgumentException(code + " is lifted by rules that it has not: " + lifting);
        }
    }

    /** The codes of the questions that the policy book answers. */
    public List<String> policies() {
        return rules.stream().map(rule -> POLICIES + rule).toList();
    }

    /** Whether a row of the policy book lifts the others rather than asks for something. */
    boolean isLiftedBy(PolicyRow row) {
        return lifting.stream().anyMatch(rule -> row.code().equals(POLICIES + rule));
    }

    /** Whether it is asked of authorities, and not of enterprises. */
    public boolean isOfAuthorities() {
        return holder.getFirst().isAuthority();
    }

    /** Its code as registers write choices: {@code SAFETY_STAFF}. */
    public String choice() {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
