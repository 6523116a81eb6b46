@NullMarked
package worksafe.registry.blacklist.submission;

import org.jspecify.annotations.NullMarked;
