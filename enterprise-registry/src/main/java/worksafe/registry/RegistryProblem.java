package worksafe.registry;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of the registry; the texts stand in {@code messages/registry_*.properties}. */
public enum RegistryProblem implements ProblemType {
    /** No such division, park or village. */
    REGION_UNKNOWN(422),
    /** The code is no longer in force; its successor is named where one is known. */
    REGION_RETIRED(422),
    /** An enterprise is supervised in a county or below, never by a whole city or province. */
    REGION_TOO_WIDE(422),
    /** The place lies outside what the caller may act on. */
    REGION_OUTSIDE_SCOPE(422),
    /** The enterprise is supervised there already. */
    REGION_UNCHANGED(422),
    /** Only enterprises in the county's pool are assigned; others are relocated. */
    NOT_IN_POOL(422),
    /** An assignment leads to a town or village of the county in whose pool the enterprise waits. */
    ASSIGNMENT_OUTSIDE_COUNTY(422),
    /** The sector lies outside what the caller may act on. */
    SECTOR_OUTSIDE_SCOPE(422),
    /** The enterprise has that sector already. */
    SECTOR_UNCHANGED(422),
    /** The identifier is in force for another enterprise that the caller can see. */
    IDENTIFIER_IN_USE(409),
    /** The identifier is in force for an enterprise outside the caller's scope: a transfer must be asked for. */
    REGISTERED_ELSEWHERE(409),
    /**
     * An enterprise of that name, which agrees in two at least of day, representative and address, is registered under another
     * kind of identifier or without any.
     */
    PERHAPS_REGISTERED(422),
    /** The enterprise has that identifier already. */
    IDENTIFIER_UNCHANGED(422),
    /** A new identifier cannot be valid from before the one that it replaces, nor from a day to come. */
    IDENTIFIER_DATES(422),
    /** Only a code whose check character is wrong needs to be confirmed. */
    NOTHING_TO_CONFIRM(422),
    /** An enterprise is not its own duplicate. */
    MERGE_WITH_ITSELF(422),
    /** There is no such other record within the caller's scope. */
    OTHER_RECORD_UNKNOWN(422),
    /** The one was not merged into the other, or is separated again. */
    NOT_MERGED(422),
    /** An identifier that came with the merged record has been replaced since. */
    MERGE_NOT_UNDOABLE(422);

    private final int status;

    RegistryProblem(int status) {
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
