// The first file of this module takes its place.
