// The first file of these tests takes its place.
