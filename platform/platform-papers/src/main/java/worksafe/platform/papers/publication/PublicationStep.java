package worksafe.platform.papers.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the timeline of a publication tells. */
@Schema(name = "PublicationStep")
enum PublicationStep {
    PROPOSED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN
}
