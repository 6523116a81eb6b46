package worksafe.inspections.draw.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.publication.KeptBundles.Loan;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.Turns;

/**
 * What everybody may have of a draw for which its lists must be read. Nobody need say who they are, so it is done one at a
 * time, whoever asks: that leaves the authorities their places and most of the memory.
 */
@ApplicationScoped
class PublicReads {

    private final PublishedDraws draws;
    private final KeptBundles kept;
    private final Scopes scopes;
    private final Turns turns;

    PublicReads(
            PublishedDraws draws,
            KeptBundles kept,
            Scopes scopes,
            @ConfigProperty(name = "worksafe.exports.waiting") int waiting,
            @ConfigProperty(name = "worksafe.exports.patience") Duration patience) {
        this.draws = draws;
        this.kept = kept;
        this.scopes = scopes;
        this.turns = new Turns(1, waiting, patience);
    }

    /**
     * The bundle of a draw, as far as it is public now, unless the file is at hand already.
     *
     * @param known the header {@code If-None-Match}
     * @throws NotFound when no such draw was ever sealed
     * @throws RuleViolation 409 {@code draw-list-changed} when the file must be written and the stored lists are not the
     *     sealed ones any more
     * @throws worksafe.platform.http.RequestProblem 503 when it must be written, and there is no turn for it or no memory
     */
    BundleAnswer bundle(UUID id, @Nullable String known) {
        var edition = edition(id);
        if (edition.tag().isKnown(known)) {
            return new BundleAnswer.Known(edition);
        }
        return kept.find(edition)
                .<BundleAnswer>map(loan -> new BundleAnswer.File(edition, loan))
                .orElseGet(() -> written(id));
    }

    private BundleAnswer written(UUID id) {
        try (var _ = turns.take()) {
            // By now somebody else may have written it, and it may be another.
            var edition = edition(id);
            var found = kept.find(edition);
            if (found.isPresent()) {
                return new BundleAnswer.File(edition, found.get());
            }
            try (var held = scopes.call(Scope.nothing(), () -> draws.read(id))) {
                return new BundleAnswer.File(held.edition(), kept.write(id, held.edition(), held.bundle()));
            }
        }
    }

    private BundleEdition edition(UUID id) {
        return scopes.call(Scope.nothing(), () -> draws.edition(id));
    }

    /**
     * What one object may see of a disclosed draw.
     *
     * @throws NotFound when no such draw was ever sealed, or the object was not in its pool
     * @throws RuleViolation 409 before the disclosure, and as above
     * @throws worksafe.platform.http.RequestProblem 503 when there is no turn or no memory
     */
    PublicProofView proof(UUID id, UUID enterprise) {
        scopes.run(Scope.nothing(), () -> draws.requireDisclosed(id));
        try (var _ = turns.take();
                var held = scopes.call(Scope.nothing(), () -> draws.read(id))) {
            return PublicProofView.of(held.bundle(), enterprise);
        }
    }

    /** What a reader is given who asks for the bundle. */
    sealed interface BundleAnswer {

        /** Which file it is now. */
        BundleEdition edition();

        /** The reader has it. */
        record Known(BundleEdition edition) implements BundleAnswer {}

        /** The file itself. */
        record File(BundleEdition edition, Loan loan) implements BundleAnswer {}
    }
}
