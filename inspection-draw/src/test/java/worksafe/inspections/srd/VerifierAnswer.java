package worksafe.inspections.srd;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.verify.CheckOutcome;
import worksafe.verify.Sentence;
import worksafe.verify.Verification;

/**
 * What a verifier says of a bundle, in the form that all of them can be brought into.
 *
 * @param states every check and how it stands, in order
 * @param reason of the check that failed, empty if none did: the key of the sentence and what fills its gaps
 */
record VerifierAnswer(String states, List<String> reason) {

    /** Keeps its own copy. */
    VerifierAnswer {
        reason = List.copyOf(reason);
    }

    static VerifierAnswer of(Verification verification) {
        return new VerifierAnswer(
                verification.outcomes().stream()
                        .map(outcome ->
                                state(outcome.check().code(), outcome.state().name()))
                        .collect(Collectors.joining(" ")),
                verification
                        .failure()
                        .flatMap(CheckOutcome::reason)
                        .map(VerifierAnswer::parts)
                        .orElse(List.of()));
    }

    static String state(String check, String state) {
        return check + "=" + state;
    }

    private static List<String> parts(Sentence sentence) {
        // What stands at a place that is no bundle is shown in as many replacement characters as a decoder likes.
        var known = sentence.key().startsWith("form.") ? sentence.arguments().subList(0, 1) : sentence.arguments();
        return Stream.concat(Stream.of(sentence.key()), known.stream()).toList();
    }
}
