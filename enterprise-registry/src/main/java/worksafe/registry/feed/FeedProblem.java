package worksafe.registry.feed;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of imports, and the failure codes of their jobs; the texts stand in {@code messages/registry-feed_*}. */
enum FeedProblem implements ProblemType {
    /** A header and no data line. */
    IMPORT_WITHOUT_LINES(422),
    /** The line has a fate that leaves nothing to decide. */
    ROW_NOT_HELD(409),
    /** What holds the line cannot be confirmed; the enterprise is entered or corrected by hand. */
    ROW_NOT_CONFIRMABLE(422),
    /** Nothing names the enterprise's place, so the confirmation has to. */
    ROW_REGION_NEEDED(422),
    /** The line names its place; a confirmation does not move it. */
    ROW_REGION_KNOWN(422),
    /** Whether the line is about the enterprise that it is like, the confirmation has to say. */
    ROW_SAMENESS_NEEDED(422),
    /** The line is perhaps about the same enterprise as an earlier one, which none was made of yet. */
    ROW_EARLIER_LINE_OPEN(422),
    /** The line is like no other enterprise, or has its code; whether it is the same is not asked. */
    ROW_SAMENESS_NOT_ASKED(422),
    /** The import was a trial and registers nothing. */
    IMPORT_ONLY_VALIDATED(422),
    /** The lines of the import have been removed after the time they are kept. */
    IMPORT_LINES_REMOVED(410),
    /** The file is gone before it was read to its end; it has to be sent again. */
    IMPORT_FILE_MISSING(422),
    /** Row security refused what the predicate had let through. */
    IMPORT_REFUSED_BY_WALL(422);

    private final int status;

    FeedProblem(int status) {
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
