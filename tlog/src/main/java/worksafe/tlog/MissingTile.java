package worksafe.tlog;

import java.io.Serial;

/** A tile that the tree must have is not there, or is not as wide as it must be. */
public final class MissingTile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    MissingTile(TilePath tile) {
        super(tile + " is not there");
    }
}
