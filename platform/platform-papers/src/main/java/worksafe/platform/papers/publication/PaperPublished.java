package worksafe.platform.papers.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Fired synchronously in the transaction in which a paper is published, so that the feature whose paper it is can note it on
 * its own row.
 *
 * @param kind the template's code
 * @param day from which everybody may read it
 */
public record PaperPublished(UUID paperId, String kind, PublicationChannel channel, LocalDate day) {}
