package worksafe.platform.papers.publication;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** Why something cannot be published. */
public enum PublicationProblem implements ProblemType {
    /** The paper is not of the class that an authority publishes of its own accord. */
    PUBLICATION_NOT_VOLUNTARY(422),
    /** The paper is not signed yet, or was withdrawn. */
    PUBLICATION_NOT_FORMED(422),
    /** There is one already that was not withdrawn. */
    PUBLICATION_EXISTS(409),
    /** The excerpt holds the number of a person. */
    PUBLICATION_PERSONAL(422),
    /** The last day lies before the first. */
    PUBLICATION_UNTIL_PAST(422),
    /** Who proposed it does not approve it. */
    PUBLICATION_SAME_PERSON(422);

    private final int status;

    PublicationProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
