package worksafe.platform.applications.panel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an expert, or the panel as a whole, says. */
@Schema(name = "PanelVerdict")
public enum PanelVerdict {
    FOR,
    AGAINST
}
