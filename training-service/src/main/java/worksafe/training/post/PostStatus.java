package worksafe.training.post;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** Whether the holder of a post may work in it. The enum says what may follow; the verbs of {@link Post} what it takes. */
enum PostStatus {
    /** No certificate is needed, or the one that is needed is in force. */
    FIT,
    /** The holder may not work. */
    BARRED,
    /** The holder has left it. */
    ENDED;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/post.md}. */
    Set<PostStatus> next() {
        return switch (this) {
            case FIT -> EnumSet.of(BARRED, ENDED);
            case BARRED -> EnumSet.of(FIT, ENDED);
            case ENDED -> EnumSet.noneOf(PostStatus.class);
        };
    }

    /**
     * The target, once it is known that it may follow. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    PostStatus to(PostStatus target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }
}
