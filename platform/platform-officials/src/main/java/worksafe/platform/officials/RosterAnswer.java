package worksafe.platform.officials;

import org.jspecify.annotations.Nullable;

/**
 * What the roster says of an account.
 *
 * @param kept whether a roster is kept for the place and sector; where it is not, nothing was checked
 * @param official who it is; absent where nothing was checked
 */
public record RosterAnswer(boolean kept, @Nullable OfficialRecord official) {}
