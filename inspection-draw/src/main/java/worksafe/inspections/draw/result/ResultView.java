package worksafe.inspections.draw.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawStatus;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.Substitution;

/** What came out of a draw. */
@Schema(name = "DrawResult", description = "抽签结果 / what came out of a draw")
public record ResultView(
        UUID drawId,
        DrawStatus status,
        @Nullable String resultDigest,
        @Schema(description = "按层、名次 / by stratum and rank") List<DrawnView> drawn,

        @Schema(description = "替补，先后为序 / substitutions, in order")
        List<SubstitutionView> substitutions) {

    public static ResultView of(
            Draw draw,
            DrawResult result,
            List<Substitution> substitutions,
            StoredResults.SentInspectors inspectors,
            Map<UUID, String> names) {
        var drawn = new ArrayList<DrawnView>();
        for (int i = 0; i < result.drawn().size(); i++) {
            drawn.add(DrawnView.of(result.drawn().get(i), result.teams().get(i), inspectors, names));
        }
        return new ResultView(
                draw.id(),
                draw.status(),
                draw.isDrawn() ? draw.outcome().resultDigest() : null,
                drawn,
                SubstitutionView.of(substitutions, inspectors, names));
    }
}
