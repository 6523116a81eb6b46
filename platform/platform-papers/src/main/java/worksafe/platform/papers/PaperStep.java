package worksafe.platform.papers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a paper's timeline tells. */
@Schema(name = "PaperStep")
enum PaperStep {
    DRAFTED,
    SIGNED,
    SERVED,
    COPY_RETURNED,
    WITHDRAWN
}
