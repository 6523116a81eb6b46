package worksafe.inspections.draw.publication;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.CandidateProof;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.Stage;
import worksafe.inspections.srd.form.Digest;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;

/** What concerns one object of a draw, and nobody else. */
@Schema(description = "单个对象的抽签证明 / proof for one object of a draw")
public record PublicProofView(
        String seal,

        @Schema(description = "封存的对象名录根 / sealed root of the objects")
        String objectsRoot,

        @Schema(description = "名录项数 / size of the list") int poolSize,

        String stratum,
        String object,
        @Schema(description = "签数 / number of tickets") int weight,

        @Schema(description = "在名录中的位置，从 0 起 / place in the list, from 0")
        int index,

        @Schema(description = "默克尔路径 / Merkle path, leaf to root")
        List<String> path,

        @Schema(description = "全部签，按序 / all tickets, in order")
        List<String> tickets,

        @Schema(description = "本层最后抽中的签，未抽取不返回 / ticket of the last that was drawn") @Nullable
        String cutOff,

        @Schema(description = "是否被抽中 / whether it was drawn")
        boolean drawn) {

    /**
     * What one object may see of a disclosed draw. All tickets are drawn once more for it, so not within a transaction.
     *
     * @throws NotFound when the object was not in the pool
     * @throws RuleViolation 409 before the disclosure
     */
    static PublicProofView of(Bundle bundle, UUID enterprise) {
        if (!(bundle.stage() instanceof Stage.Disclosed all)) {
            throw new RuleViolation(DrawProblem.VISITS_NOT_OVER);
        }
        var object = enterprise.toString();
        if (bundle.draw().lists().objects().stream()
                .noneMatch(candidate -> candidate.id().equals(object))) {
            throw new NotFound(enterprise);
        }
        var open = Refusals.asRules(() -> bundle.draw().open(all.nonces(), all.beaconString()));
        return of(bundle.draw(), open.proof(object, all.result()));
    }

    private static PublicProofView of(SealedLists draw, CandidateProof proof) {
        var objects = draw.sealedRecord().lists().objects();
        return new PublicProofView(
                draw.seal().hex(),
                objects.root().hex(),
                objects.size(),
                proof.candidate().stratum(),
                proof.candidate().id(),
                proof.candidate().weight(),
                proof.inclusion().index(),
                proof.inclusion().path().stream().map(Digest::hex).toList(),
                proof.tickets().stream().map(Digest::hex).toList(),
                proof.cutOff().map(last -> last.ticket().hex()).orElse(null),
                proof.isDrawn());
    }
}
