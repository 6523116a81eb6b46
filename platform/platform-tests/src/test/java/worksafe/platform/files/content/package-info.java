@org.jspecify.annotations.NullMarked
package worksafe.platform.files.content;
