package worksafe.platform.applications.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the experts got about a matter.
 *
 * @param sitting whether they still sit
 * @param result absent before they closed
 * @param experts the accounts of all who were ever named, for a panel that was dissolved, too
 */
public record PanelOutcome(boolean sitting, @Nullable PanelVerdict result, List<String> experts) {

    /** Where no experts were heard. */
    public static final PanelOutcome NONE = new PanelOutcome(false, null, List.of());

    /** The same, with the experts of all panels that were heard about the matter. */
    PanelOutcome among(List<String> all) {
        return new PanelOutcome(sitting, result, all);
    }

    public PanelOutcome {
        experts = List.copyOf(experts);
    }
}
