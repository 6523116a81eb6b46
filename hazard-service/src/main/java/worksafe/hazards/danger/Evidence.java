package worksafe.hazards.danger;

import java.util.List;

/**
 * How it was put right.
 *
 * @param description what was done
 * @param doneBy who did the work: a person, a department, a contractor
 * @param attachments references of photographs and papers, as the files' owner names them
 */
record Evidence(String description, String doneBy, List<String> attachments) {

    Evidence {
        attachments = List.copyOf(attachments);
    }
}
