package worksafe.inspections.draw;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import worksafe.inspections.draw.DrawDraft.NamedContributor;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.form.Digest;
import worksafe.kernel.Accounts;
import worksafe.platform.http.RuleViolation;

/**
 * All who contribute randomness to a draw.
 *
 * @param all the system first, then in the order in which they were named
 */
public record Contributions(List<Contribution> all) {

    public Contributions {
        all = List.copyOf(all);
    }

    /** The system's own. */
    public Contribution ofSystem() {
        return all.getFirst();
    }

    /**
     * The contribution that an account has still to deposit.
     *
     * @throws RuleViolation when the account is not named, or has deposited already
     */
    Contribution awaitedOf(String subject) {
        var own = of(subject).orElseThrow(() -> new RuleViolation(DrawProblem.CONTRIBUTOR_UNKNOWN));
        if (own.isDeposited()) {
            throw new RuleViolation(DrawProblem.ALREADY_DEPOSITED, own.who(), String.valueOf(own.depositedAt()));
        }
        return own;
    }

    private Optional<Contribution> of(String subject) {
        return all.stream()
                .filter(contribution ->
                        contribution.subject() != null && Accounts.same(subject, contribution.subject()))
                .findFirst();
    }

    /** Whether an account is named and has still to deposit. */
    boolean isAwaited(String subject) {
        return of(subject).filter(own -> !own.isDeposited()).isPresent();
    }

    /** Whether everybody has deposited. */
    boolean areComplete() {
        return all.stream().allMatch(Contribution::isDeposited);
    }

    /**
     * What everybody has committed to.
     *
     * @throws RuleViolation when a contributor has not deposited yet
     */
    List<Commitment> commitments() {
        return all.stream().map(Contributions::commitment).toList();
    }

    private static Commitment commitment(Contribution contribution) {
        var commitment = contribution.commitment();
        if (commitment == null) {
            throw new RuleViolation(DrawProblem.CONTRIBUTION_MISSING, contribution.who());
        }
        return new Commitment(contribution.who(), Digest.ofHex(commitment));
    }

    /** The people among them. */
    List<NamedContributor> named() {
        return all.stream()
                .filter(contribution -> contribution.subject() != null)
                .map(contribution ->
                        new NamedContributor(Objects.requireNonNull(contribution.subject()), contribution.who()))
                .toList();
    }
}
